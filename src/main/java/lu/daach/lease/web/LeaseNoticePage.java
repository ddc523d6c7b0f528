package lu.daach.lease.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.lease.HeadLeaseFiles;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.NoticeCard;
import lu.daach.lease.NoticeKind;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The form of notice: who gives it, when, and until when the home is held. */
@Named
@ViewScoped
public class LeaseNoticePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HeadLeaseFiles files;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String lease;
    private String kind = NoticeKind.OWNER.code();
    private LocalDate givenOn;
    private LocalDate lastDay;
    private boolean agreed;
    private String reason;

    private transient HeadLeaseSheet sheet;

    public void open() {
        givenOn = installation.today();
        getSheet();
    }

    /** @throws lu.daach.kernel.Missing when there is no such lease */
    public HeadLeaseSheet getSheet() {
        if (sheet == null) {
            sheet = files.get(Ids.known(lease)).lease();
        }
        return sheet;
    }

    /** The first last day that is possible as the form stands; null before a day is given. */
    public LocalDate getFirstLastDay() {
        return givenOn == null || kind == null ? null : files.firstLastDay(Ids.known(lease), NoticeKind.of(kind), givenOn);
    }

    public String save() {
        return attempt.go(() -> {
            files.giveNotice(Ids.known(lease), new NoticeCard(NoticeKind.of(kind), givenOn, lastDay, agreed, reason), new Faults());
            return "/lease/head-lease-file.xhtml?faces-redirect=true&id=" + lease;
        }, "lease.notice.saved");
    }

    public List<String> getKinds() {
        return NoticeKind.CODES;
    }

    public String getLease() {
        return lease;
    }

    public void setLease(String lease) {
        this.lease = lease;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(LocalDate givenOn) {
        this.givenOn = givenOn;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
