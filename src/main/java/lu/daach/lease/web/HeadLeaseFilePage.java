package lu.daach.lease.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import lu.daach.kernel.Ids;
import lu.daach.lease.HeadLeaseFile;
import lu.daach.lease.HeadLeaseFiles;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.NoticeKind;
import lu.daach.lease.NoticeSheet;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The file of a head lease: terms, amendments, notice, renewal. */
@Named
@ViewScoped
public class HeadLeaseFilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HeadLeaseFiles files;

    @Inject
    private LeaseTimes times;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private String withdrawalReason;
    private Boolean tacitRenewal;
    private Integer renewalMonths;

    private transient HeadLeaseFile file;

    /** @throws lu.daach.kernel.Missing when there is no such lease */
    public HeadLeaseFile getFile() {
        if (file == null) {
            file = files.get(Ids.known(id));
        }
        return file;
    }

    public HeadLeaseSheet getLease() {
        return getFile().lease();
    }

    /** Whether the lease has not ended. */
    public boolean isOpen() {
        return !times.of(getLease()).equals("ended");
    }

    /** What is to be done next; the last part of a key {@code lease.headLeaseFile.next.…}; null for nothing. */
    public String getNextStep() {
        if (!isOpen()) {
            return null;
        }
        NoticeSheet notice = getFile().notice();
        if (notice != null) {
            return notice.kind() == NoticeKind.RECALL ? "recall" : "notice";
        }
        LocalDate today = installation.today();
        if (times.of(getLease()).equals("ending")) {
            return getFile().tacitRenewal() ? "renew" : "ending";
        }
        if (getFile().lastNoticeDay() != null && !getFile().lastNoticeDay().isBefore(today)
                && getFile().lastNoticeDay().isBefore(today.plusMonths(3))) {
            return "window";
        }
        LocalDate rent = getLease().nextRentChangeOn();
        return rent != null && !rent.isAfter(today.plusMonths(2)) ? "rent" : null;
    }

    public boolean isRentMayChange() {
        return getLease().nextRentChangeOn() == null || !installation.today().isBefore(getLease().nextRentChangeOn());
    }

    public String renew() {
        return attempt.go(() -> {
            files.renew(Ids.known(id));
            return here();
        }, "lease.headLeaseFile.renewed");
    }

    public String agreeRenewal() {
        return attempt.go(() -> {
            files.agreeRenewal(Ids.known(id), tacitRenewal, renewalMonths);
            return here();
        }, "lease.headLeaseFile.renewalAgreed");
    }

    public String withdrawNotice() {
        return attempt.go(() -> {
            files.withdrawNotice(Ids.known(id), getFile().notice().id(), withdrawalReason);
            return here();
        }, "lease.headLeaseFile.noticeWithdrawn");
    }

    private String here() {
        file = null;
        return "/lease/head-lease-file.xhtml?faces-redirect=true&id=" + id;
    }

    public LeaseTimes getTimes() {
        return times;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWithdrawalReason() {
        return withdrawalReason;
    }

    public void setWithdrawalReason(String withdrawalReason) {
        this.withdrawalReason = withdrawalReason;
    }

    public boolean isTacitRenewal() {
        return tacitRenewal == null ? getFile().tacitRenewal() : tacitRenewal;
    }

    public void setTacitRenewal(boolean tacitRenewal) {
        this.tacitRenewal = tacitRenewal;
    }

    public Integer getRenewalMonths() {
        return renewalMonths == null ? getFile().renewalMonths() : renewalMonths;
    }

    public void setRenewalMonths(Integer renewalMonths) {
        this.renewalMonths = renewalMonths;
    }
}
