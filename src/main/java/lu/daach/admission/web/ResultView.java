package lu.daach.admission.web;

import java.util.List;
import lu.daach.admission.JudgedScheme;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.rulebook.Turn;
import lu.daach.rulebook.Verdict;

/**
 * What was found for one scheme, as a page shows it.
 *
 * @param scheme its code
 * @param turns what would change the outcome, in the reader's language
 * @param priorities names of the reasons to be served earlier that are met, in the reader's language
 */
public record ResultView(String scheme, SchemeResult.Outcome outcome, List<FindingLine> findings, List<String> turns, List<String> priorities) {

    static ResultView of(JudgedScheme judged, Language language) {
        SchemeResult result = judged.result();
        return new ResultView(result.scheme().code(), result.outcome(),
                result.findings().stream().map(finding -> FindingLine.of(finding, language)).toList(),
                told(judged.turns(), language), result.priorities().stream().filter(priority -> priority.verdict() == Verdict.MET)
                        .map(priority -> Messages.text(language, "admission.priority." + priority.rule())).toList());
    }

    static List<String> told(List<Turn> turns, Language language) {
        return turns.stream().map(turn -> turn.text().in(language)).toList();
    }

    public String look() {
        return switch (outcome) {
            case ELIGIBLE -> "done";
            case NOT_ELIGIBLE -> "broken";
            case INCOMPLETE -> "soon";
        };
    }
}
