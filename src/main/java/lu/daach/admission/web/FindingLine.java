package lu.daach.admission.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;

/**
 * A finding as a page shows it.
 *
 * @param rule what is asked, in the reader's language
 * @param figure what was found; null where the sentence says it all
 * @param limit what it is held against; null where there is none
 * @param text the finding in a sentence
 */
public record FindingLine(Verdict outcome, String rule, String figure, String limit, String article, String link, String text) {

    private static final Set<String> MONEY = Set.of("incomeCeiling");
    private static final Set<String> DATES = Set.of("rightOfStay");
    private static final Set<String> PLAIN = Set.of("adult", "age", "otherDwelling");

    static FindingLine of(Finding finding, Language language) {
        return new FindingLine(finding.verdict(), Messages.text(language, "admission.rule." + finding.rule()),
                written(finding.rule(), finding.figure(), language), written(finding.rule(), finding.limit(), language),
                finding.source().act() + ", " + finding.source().article(), finding.source().link(), finding.text().in(language));
    }

    private static String written(String rule, String value, Language language) {
        if (value == null) {
            return null;
        }
        if (MONEY.contains(rule)) {
            return Formats.money(new BigDecimal(value), language);
        }
        if (DATES.contains(rule)) {
            return Formats.date(LocalDate.parse(value), language);
        }
        return PLAIN.contains(rule) ? value : null;
    }
}
