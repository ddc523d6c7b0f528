package lu.daach.arrears.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.arrears.Arrears;
import lu.daach.arrears.ArrearsFile;
import lu.daach.arrears.rules.PlanCourse;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** A plan that is being agreed on: the instalments are shown as they are typed. */
@Named
@ViewScoped
public class PlanPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL = 6;
    private static final int USUAL_DAY = 15;

    @Inject
    private Arrears arrears;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    /** Chosen when the page is shown: however often the button is pressed, one plan is agreed on. */
    private final UUID made = Ids.fresh();
    private String household;
    private BigDecimal each;
    private LocalDate firstOn;
    private String note;
    private transient ArrearsFile file;

    /** @throws lu.daach.kernel.Missing when the address names no household */
    public void open() {
        each = getFile().line().standing().owed().divide(BigDecimal.valueOf(USUAL), 0, RoundingMode.UP).setScale(2);
        firstOn = installation.today().plusMonths(1).withDayOfMonth(USUAL_DAY);
    }

    public ArrearsFile getFile() {
        if (file == null) {
            file = arrears.file(Ids.known(household));
        }
        return file;
    }

    /** As it would be agreed on; empty while something is missing. */
    public List<PlanCourse.Instalment> getInstalments() {
        BigDecimal owed = getFile().line().standing().owed();
        if (each == null || each.signum() <= 0 || firstOn == null || each.multiply(BigDecimal.valueOf(PlanCourse.MOST_INSTALMENTS)).compareTo(owed) < 0) {
            return List.of();
        }
        return PlanCourse.instalments(owed, each, firstOn);
    }

    public String agree() {
        return attempt.go(() -> {
            arrears.agree(made, Ids.known(household), each == null ? null : new Money(each), firstOn, note);
            return "/arrears/arrears-file.xhtml?faces-redirect=true&household=" + household;
        }, "arrears.plan.agreed");
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public BigDecimal getEach() {
        return each;
    }

    public void setEach(BigDecimal each) {
        this.each = each;
    }

    public LocalDate getFirstOn() {
        return firstOn;
    }

    public void setFirstOn(LocalDate firstOn) {
        this.firstOn = firstOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
