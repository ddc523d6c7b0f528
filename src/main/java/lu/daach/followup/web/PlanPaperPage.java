package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lu.daach.followup.ObjectiveSheet;
import lu.daach.followup.Objectives;
import lu.daach.followup.SharedPlan;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Installation;

/** What is agreed, on the paper that the household gets: in its language, whatever that of the reader is. */
@Named
@RequestScoped
public class PlanPaperPage {

    @Inject
    private Objectives objectives;

    @Inject
    private Installation installation;

    private String household;
    private String language;

    private SharedPlan plan;

    public void open() {
        getPlan();
    }

    public SharedPlan getPlan() {
        if (plan == null) {
            plan = objectives.shared(Ids.known(household));
        }
        return plan;
    }

    public List<ObjectiveSheet> of(boolean ofHousing) {
        return getPlan().objectives().stream().filter(one -> one.field().ofHousing() == ofHousing).toList();
    }

    /** The language of the paper: the one that was chosen, else the household's. */
    public Language getIn() {
        return language == null || language.isBlank() ? getPlan().language() : Language.of(language);
    }

    public List<String> getLanguages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    public String say(String key) {
        return Messages.text(getIn(), key);
    }

    public String getHead() {
        return Messages.text(getIn(), "followup.planPaper.head", getPlan().file().lastName());
    }

    public String date(LocalDate day) {
        return day == null ? "" : Formats.date(day, getIn());
    }

    public String until(LocalDate day) {
        return Messages.text(getIn(), "followup.planPaper.until", day);
    }

    public LocalDate getToday() {
        return installation.today();
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
