package lu.daach.occupancy.web;

import java.math.BigDecimal;
import java.util.List;
import lu.daach.household.DerivationRow;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;

/** An assessment as a page shows it: the sum line by line, how the incomes were found, the sentences, the articles. */
public record Calculation(List<Row> rows, List<DerivationRow> incomes, List<String> sentences, List<String> sources) {

    /**
     * @param word what the line is
     * @param value with its unit, in the reader's way
     */
    public record Row(String word, String value) {
    }

    /** @param incomes how they were found; empty where that is not shown */
    static Calculation of(List<Step> steps, List<DerivationRow> incomes, List<Sentence> text, List<Source> sources, Language language) {
        return new Calculation(
                steps.stream().map(step -> new Row(Messages.text(language, "occupancy.step." + step.key()), value(step, language))).toList(),
                incomes,
                text.stream().map(sentence -> sentence.in(language)).toList(),
                sources.stream().map(source -> source.act() + ", " + source.article()).distinct().toList());
    }

    static String value(Step step, Language language) {
        BigDecimal value = new BigDecimal(step.value());
        return switch (step.unit()) {
            case "EUR/year" -> Messages.text(language, "occupancy.unit.year", value);
            case "EUR/month" -> Messages.text(language, "occupancy.unit.month", value);
            case "percent" -> new Sentence("occupancy.unit.percent", List.of(new Percent(value))).in(language);
            default -> Formats.number(value, language);
        };
    }
}
