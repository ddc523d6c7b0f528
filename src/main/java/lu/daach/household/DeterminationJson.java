package lu.daach.household;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.household.rules.Determination;
import lu.daach.household.rules.IncomeKind;
import lu.daach.kernel.Money;

/** How incomes came to what counts of them, as JSON: kept with what was assessed on them, and published. */
public final class DeterminationJson {

    private DeterminationJson() {
    }

    /** As it is kept: figures without words. */
    public static JsonObject of(Determination determined) {
        return Answers.object("on", determined.on(), "lastYear", determined.lastYear(), "total", determined.total(),
                "lines", determined.lines().stream().map(line -> line(line, false)).toList());
    }

    /** As it is published: with a sentence for each figure in four languages. */
    public static List<JsonObject> told(List<Determination.Line> lines) {
        return lines.stream().map(line -> line(line, true)).toList();
    }

    /** @param kept null where nothing was written down */
    public static List<Determination.Line> lines(JsonObject kept) {
        return kept == null ? List.of() : kept.getJsonArray("lines").getValuesAs((JsonObject line) -> line(line));
    }

    private static JsonObject line(Determination.Line line, boolean words) {
        List<Object> written = new ArrayList<>(Arrays.asList("member", line.member(), "kind", line.kind().code(), "basis", line.basis().code(),
                "parts", line.parts().stream().map(part -> part(line, part, words)).toList(), "months", line.months() == null ? null : line.months().toPlainString(),
                "yearly", Answers.money(line.yearly()), "percent", line.percent().stripTrailingZeros().toPlainString(),
                "counted", Answers.money(line.counted())));
        if (words) {
            written.addAll(List.of("text", Answers.texts(language -> Derivation.sum(line).in(language))));
        }
        return Answers.object(written.toArray());
    }

    private static JsonObject part(Determination.Line line, Determination.Part part, boolean words) {
        List<Object> written = new ArrayList<>(List.of("from", part.from(), "until", part.until(), "months", part.months().toPlainString(),
                "monthly", part.monthly(), "amount", part.amount()));
        if (words) {
            written.addAll(List.of("text", Answers.texts(language -> Derivation.part(line, part).in(language))));
        }
        return Answers.object(written.toArray());
    }

    private static Determination.Line line(JsonObject line) {
        return new Determination.Line(line.getString("member"), IncomeKind.of(line.getString("kind")).orElseThrow(),
                Determination.Basis.of(line.getString("basis")), parts(line.getJsonArray("parts")),
                line.isNull("months") ? null : new BigDecimal(line.getString("months")), new BigDecimal(line.getString("yearly")),
                new BigDecimal(line.getString("percent")), new BigDecimal(line.getString("counted")));
    }

    private static List<Determination.Part> parts(JsonArray parts) {
        return parts.getValuesAs((JsonObject part) -> new Determination.Part(LocalDate.parse(part.getString("from")), LocalDate.parse(part.getString("until")),
                new BigDecimal(part.getString("months")), new Money(new BigDecimal(part.getString("monthly"))), new Money(new BigDecimal(part.getString("amount")))));
    }
}
