package lu.daach.lease.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.lease.AmendmentCard;
import lu.daach.lease.HeadLeaseFiles;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The form of an amendment: it begins with what holds, and what is left as it is stays. */
@Named
@ViewScoped
public class AmendmentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HeadLeaseFiles files;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String lease;
    private LocalDate signedOn;
    private LocalDate appliesFrom;
    private BigDecimal monthlyRent;
    private BigDecimal monthlyCharges;
    private LocalDate lastDay;
    private String reason;

    private transient HeadLeaseSheet sheet;

    /** Fills the form with the lease as it stands. */
    public void open() {
        monthlyRent = getSheet().monthlyRent().amount();
        monthlyCharges = getSheet().monthlyCharges().amount();
        lastDay = getSheet().lastDay();
        LocalDate today = installation.today();
        signedOn = today;
        LocalDate rent = getSheet().nextRentChangeOn();
        appliesFrom = rent != null && rent.isAfter(today) ? null : today.plusMonths(1).withDayOfMonth(1);
    }

    /** @throws lu.daach.kernel.Missing when there is no such lease */
    public HeadLeaseSheet getSheet() {
        if (sheet == null) {
            sheet = files.get(Ids.known(lease)).lease();
        }
        return sheet;
    }

    public String save() {
        return attempt.go(() -> {
            files.amend(Ids.known(lease), new AmendmentCard(signedOn, appliesFrom, changed(monthlyRent, getSheet().monthlyRent()),
                    changed(monthlyCharges, getSheet().monthlyCharges()), true, lastDay, reason),
                    new Faults());
            return "/lease/head-lease-file.xhtml?faces-redirect=true&id=" + lease;
        }, "lease.amendment.saved");
    }

    /** Null where the amount is left as it is shown, which is what is paid today; another may be agreed for later already. */
    private static Money changed(BigDecimal amount, Money shown) {
        return amount == null || amount.compareTo(shown.amount()) == 0 ? null : new Money(amount);
    }

    public String getLease() {
        return lease;
    }

    public void setLease(String lease) {
        this.lease = lease;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public LocalDate getAppliesFrom() {
        return appliesFrom;
    }

    public void setAppliesFrom(LocalDate appliesFrom) {
        this.appliesFrom = appliesFrom;
    }

    public BigDecimal getMonthlyRent() {
        return monthlyRent;
    }

    public void setMonthlyRent(BigDecimal monthlyRent) {
        this.monthlyRent = monthlyRent;
    }

    public BigDecimal getMonthlyCharges() {
        return monthlyCharges;
    }

    public void setMonthlyCharges(BigDecimal monthlyCharges) {
        this.monthlyCharges = monthlyCharges;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
