package lu.daach.law.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.law.TakeUp;
import lu.daach.organisation.Caller;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;

/** What a household may also claim, for its file. */
@Named
@RequestScoped
public class TakeUpPanel {

    @Inject
    private TakeUp takeUp;

    @Inject
    private Caller caller;

    private String asked;
    private List<Row> rows;

    /** @param open what is still to be checked; empty when nothing is */
    public record Row(String benefit, String text, boolean met, List<String> open, String article, String link) {
    }

    public List<Row> of(String household) {
        if (rows == null || !household.equals(asked)) {
            asked = household;
            Language language = caller.actor().language();
            rows = takeUp.of(Ids.known(household)).stream().map(hint -> new Row(hint.benefit(), hint.reckoning().text(language),
                    "MET".equals(hint.reckoning().figure("entitlement")),
                    hint.reckoning().findings().stream().filter(finding -> finding.verdict() == Verdict.UNKNOWN).map(finding -> finding.text().in(language)).toList(),
                    source(hint.reckoning().findings().get(0)), hint.reckoning().findings().get(0).source().link())).toList();
        }
        return rows;
    }

    private static String source(Finding finding) {
        return finding.source().act() + ", " + finding.source().article();
    }
}
