package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import lu.daach.followup.ObjectiveSheet;
import lu.daach.followup.Objectives;
import lu.daach.followup.SharedPlan;
import lu.daach.kernel.Language;

/** What is agreed, on the paper that the household gets. */
@Named
@RequestScoped
public class PlanPaperPage extends PaperPage {

    @Inject
    private Objectives objectives;

    private SharedPlan plan;

    public SharedPlan getPlan() {
        if (plan == null) {
            plan = objectives.shared(household());
        }
        return plan;
    }

    @Override
    protected Language ofHousehold() {
        return getPlan().language();
    }

    public List<ObjectiveSheet> of(boolean ofHousing) {
        return getPlan().objectives().stream().filter(one -> one.field().ofHousing() == ofHousing).toList();
    }

    public String getHead() {
        return say("followup.planPaper.head", getPlan().file().lastName());
    }

    public String until(LocalDate day) {
        return say("followup.planPaper.until", day);
    }
}
