package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.NoticeBy;
import lu.daach.occupancy.NoticeCard;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.occupancy.OccupancySteps;
import lu.daach.occupancy.rules.NoticeTerm;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** A notice is entered, or one under way is taken back. */
@Named
@ViewScoped
public class NoticePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Occupancies occupancies;

    @Inject
    private OccupancySteps steps;

    @Inject
    private Attempt attempt;

    private String id;
    private int version;
    private String by;
    private LocalDate givenOn;
    private LocalDate endsOn;
    private boolean breach;
    private String reason;
    private String exception;
    private String withdrawal;
    private transient OccupancySheet sheet;

    @Inject
    private Installation installation;

    public void open() {
        version = getSheet().version();
        if (givenOn == null) {
            givenOn = installation.today();
        }
    }

    public String give() {
        return attempt.go(() -> {
            steps.giveNotice(Ids.known(id), version, new NoticeCard(NoticeBy.of(by).orElse(null), givenOn, endsOn, isBreach(), given(reason),
                    given(exception)), new Faults());
            return file();
        }, "occupancy.notice.entered");
    }

    public String withdraw() {
        return attempt.go(() -> {
            steps.withdrawNotice(Ids.known(id), version, given(withdrawal), new Faults());
            return file();
        }, "occupancy.notice.withdrawn");
    }

    /** Null as long as the day is not known. */
    public NoticeTerm getTerm() {
        return givenOn == null ? null : steps.noticeTerm(Ids.known(id), givenOn, isBreach()).orElse(null);
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

    private String file() {
        return "/occupancy/occupancy-file.xhtml?faces-redirect=true&id=" + id;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public OccupancySheet getSheet() {
        if (sheet == null) {
            sheet = occupancies.get(Ids.known(id));
        }
        return sheet;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
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
