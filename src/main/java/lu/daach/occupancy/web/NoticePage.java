package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Typed;
import lu.daach.occupancy.NoticeBy;
import lu.daach.occupancy.NoticeCard;
import lu.daach.occupancy.rules.NoticeTerm;
import lu.daach.page.Attempt;

/** A notice is entered, or one under way is taken back. */
@Named
@ViewScoped
public class NoticePage extends StepPage {

    private static final long serialVersionUID = 1L;

    private String by;
    private LocalDate givenOn;
    private LocalDate endsOn;
    private boolean breach;
    private String reason;
    private String exception;
    private String withdrawal;

    @Override
    public void open() {
        super.open();
        if (givenOn == null) {
            givenOn = installation().today();
        }
    }

    public String give() {
        return take(() -> steps().giveNotice(known(), version(), new NoticeCard(NoticeBy.of(by).orElse(null), givenOn, endsOn, isBreach(),
                Typed.given(reason), Typed.given(exception)), new Faults()), "occupancy.notice.entered");
    }

    public String withdraw() {
        return take(() -> steps().withdrawNotice(known(), version(), Typed.given(withdrawal), new Faults()), "occupancy.notice.withdrawn");
    }

    /** Null as long as the day is not known. */
    public NoticeTerm getTerm() {
        return givenOn == null ? null : steps().noticeTerm(known(), givenOn, isBreach()).orElse(null);
    }

    public String getTermText() {
        return getTerm() == null ? "" : getTerm().text().in(Attempt.language());
    }

    public String getTermSource() {
        return getTerm() == null ? "" : getTerm().source().act() + ", " + getTerm().source().article();
    }

    public boolean isEarlier() {
        return endsOn != null && getTerm() != null && endsOn.isBefore(getTerm().lastDay());
    }

    public List<String> getParties() {
        return Arrays.stream(NoticeBy.values()).map(NoticeBy::code).toList();
    }

    public boolean isAgency() {
        return NoticeBy.AGENCY.code().equals(by);
    }

    /** Only the agency says that duties were not kept. */
    public boolean isBreach() {
        return breach && isAgency();
    }

    public void setBreach(boolean breach) {
        this.breach = breach;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public LocalDate getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(LocalDate givenOn) {
        this.givenOn = givenOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getException() {
        return exception;
    }

    public void setException(String exception) {
        this.exception = exception;
    }

    public String getWithdrawal() {
        return withdrawal;
    }

    public void setWithdrawal(String withdrawal) {
        this.withdrawal = withdrawal;
    }
}
