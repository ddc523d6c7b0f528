package lu.daach.admission.web;

import java.util.List;
import lu.daach.admission.rules.SchemeResult;

/**
 * What was found for one scheme, as a page shows it.
 *
 * @param scheme its code
 * @param priorities names of the reasons to be served earlier that are met, in the reader's language
 */
public record ResultView(String scheme, SchemeResult.Outcome outcome, List<FindingLine> findings, List<String> priorities) {

    public String look() {
        return switch (outcome) {
            case ELIGIBLE -> "done";
            case NOT_ELIGIBLE -> "broken";
            case INCOMPLETE -> "soon";
        };
    }
}
