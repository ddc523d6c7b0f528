package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lu.daach.followup.AdvanceSheet;
import lu.daach.followup.Advances;
import lu.daach.followup.AidConfirmation;
import lu.daach.followup.AidDecision;
import lu.daach.followup.AidSheet;
import lu.daach.followup.AidStatus;
import lu.daach.followup.Aids;
import lu.daach.followup.Funding;
import lu.daach.followup.Instalment;
import lu.daach.followup.Repayment;
import lu.daach.followup.VoucherCard;
import lu.daach.followup.VoucherSheet;
import lu.daach.followup.Vouchers;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** One aid: what was asked, the form of the decision while nothing is decided, that of the revocation while it runs. */
@Named
@ViewScoped
public class AidPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_PARTS = 12;
    private static final int VOUCHER_DAYS = 30;
    private static final String CONFIRMED = "confirmed";
    private static final String ITSELF = "/followup/aid.xhtml?faces-redirect=true&id=";

    @Inject
    private Aids aids;

    @Inject
    private Advances advances;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private String outcome = "granted";
    private String by = "board";
    private LocalDate decidedOn;
    private String reason;
    private BigDecimal amount;
    private LocalDate startsOn;
    private LocalDate lastDay;
    private String funding = Funding.OFFICE.code();
    private LocalDate revokedOn;
    private String revokedReason;

    private Integer parts = USUAL_PARTS;
    private LocalDate firstDue;
    private String boardOutcome = CONFIRMED;
    private LocalDate confirmedOn;
    private String confirmationReason;
    private LocalDate paidOutOn;
    private LocalDate receivedOn;
    private BigDecimal received;
    private BigDecimal worth;
    private String place;
    private LocalDate validUntil;
    /** Of this view of the page: what it sends twice is booked once. */
    private String key = UUID.randomUUID().toString();

    private transient AidSheet aid;
    private transient AdvanceSheet course;
    private transient List<VoucherSheet> issued;

    public void open() {
        decidedOn = installation.today();
        revokedOn = installation.today();
        confirmedOn = installation.today();
        paidOutOn = installation.today();
        receivedOn = installation.today();
        validUntil = installation.today().plusDays(VOUCHER_DAYS);
        amount = getAid().amount().amount();
    }

    /** @throws lu.daach.kernel.Missing when the caller's office has none */
    public AidSheet getAid() {
        if (aid == null) {
            aid = aids.get(Ids.known(id));
        }
        return aid;
    }

    public String decide() {
        return attempt.go(() -> {
            boolean granted = isGranting();
            aids.decide(Ids.known(id), new AidDecision(granted, by, decidedOn, reason, granted && amount != null ? new Money(amount) : null,
                    granted ? startsOn : null, granted ? lastDay : null,
                    granted && funding != null ? Funding.valueOf(funding.toUpperCase(Locale.ROOT)) : null, granted && isAdvance() ? parts : null,
                    granted && isAdvance() ? firstDue : null), new Faults());
            return ITSELF + id;
        }, "followup.aid.decided");
    }

    public String revoke() {
        return attempt.go(() -> {
            new Faults().require(revokedReason != null && !revokedReason.isBlank(), "/revokedReason", "api.required").refuseIfAny();
            aids.revoke(Ids.known(id), revokedOn, revokedReason, new Faults());
            return ITSELF + id;
        }, "followup.aid.revoked");
    }

    public String confirm() {
        return attempt.go(() -> {
            new Faults().require(confirmationReason != null && !confirmationReason.isBlank(), "/confirmationReason", "api.required").refuseIfAny();
            aids.confirm(Ids.known(id), new AidConfirmation(CONFIRMED.equals(boardOutcome), confirmedOn, confirmationReason), new Faults());
            return ITSELF + id;
        }, "followup.aid.confirmedSaid");
    }

    public String payOut() {
        return attempt.go(() -> {
            advances.payOut(Ids.known(id), paidOutOn, new Faults());
            return ITSELF + id;
        }, "followup.aid.paidOut");
    }

    public String repay() {
        return attempt.go(() -> {
            advances.repay(Ids.known(id), receivedOn, received == null ? null : new Money(received), key, new Faults());
            return ITSELF + id;
        }, "followup.aid.repaid");
    }

    public String undo(Repayment repayment) {
        return attempt.go(() -> {
            advances.undo(repayment.id());
            return ITSELF + id;
        }, "followup.aid.undone");
    }

    public String issue() {
        return attempt.go(() -> {
            vouchers.issue(Ids.known(id), new VoucherCard(worth == null ? null : new Money(worth), place, validUntil), new Faults());
            return ITSELF + id;
        }, "followup.aid.issued");
    }

    public String use(VoucherSheet voucher) {
        return close(voucher, "used");
    }

    public String withdraw(VoucherSheet voucher) {
        return close(voucher, "withdrawn");
    }

    private String close(VoucherSheet voucher, String state) {
        return attempt.go(() -> {
            vouchers.close(voucher.id(), state, installation.today(), new Faults());
            return ITSELF + id;
        }, "followup.aid.voucherClosed");
    }

    /** Whether the office lends it; the household pays it back. */
    public boolean isAdvance() {
        return getAid().kind().repayable();
    }

    /** How it comes back; null for what is no advance, or not granted. */
    public AdvanceSheet getCourse() {
        if (course == null && isAdvance()) {
            course = advances.of(Ids.known(id)).orElse(null);
        }
        return course;
    }

    public boolean isToPayOut() {
        return isRunning() && isAdvance() && getAid().paidOutOn() == null;
    }

    public boolean isOwed() {
        return getCourse() != null && getCourse().paidOutOn() != null && getCourse().owed().compareTo(Money.ZERO) > 0;
    }

    /** Whether a part was due and has not come whole. */
    public boolean overdue(Instalment part) {
        return getAid().paidOutOn() != null && part.open().compareTo(Money.ZERO) > 0 && part.dueOn().isBefore(installation.today());
    }

    public boolean cameBack(Instalment part) {
        return part.open().equals(Money.ZERO);
    }

    public List<VoucherSheet> getIssued() {
        if (issued == null) {
            issued = getAid().kind().numbered() ? vouchers.of(Ids.known(id)) : List.of();
        }
        return issued;
    }

    public boolean isByVoucher() {
        return isRunning() && getAid().kind().numbered();
    }

    public List<String> getBoardOutcomes() {
        return List.of(CONFIRMED, "rejected");
    }

    /** The letters that the aid is far enough for, the nearest first. */
    public List<String> getLetters() {
        return switch (getAid().status()) {
            case REQUESTED -> List.of("aid-received");
            case GRANTED -> getIssued().isEmpty() ? List.of("aid-granted", "aid-received") : List.of("aid-granted", "aid-voucher", "aid-received");
            case REFUSED -> List.of("aid-refused", "aid-received");
            case REVOKED -> List.of("aid-revoked", "aid-granted", "aid-received");
        };
    }

    public boolean isUndecided() {
        return getAid().status() == AidStatus.REQUESTED;
    }

    public boolean isRunning() {
        return getAid().status() == AidStatus.GRANTED;
    }

    public boolean isLate() {
        return isUndecided() && getAid().decideBy().isBefore(installation.today());
    }

    public boolean isGranting() {
        return "granted".equals(outcome);
    }

    /** Who may have decided: the president for urgent aids only. */
    public List<String> getDeciders() {
        return getAid().urgent() ? AidDecision.DECIDERS : List.of("board");
    }

    public List<String> getOutcomes() {
        return AidDecision.OUTCOMES;
    }

    public List<String> getFundings() {
        return Funding.CODES;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getFunding() {
        return funding;
    }

    public void setFunding(String funding) {
        this.funding = funding;
    }

    public LocalDate getRevokedOn() {
        return revokedOn;
    }

    public void setRevokedOn(LocalDate revokedOn) {
        this.revokedOn = revokedOn;
    }

    public String getRevokedReason() {
        return revokedReason;
    }

    public void setRevokedReason(String revokedReason) {
        this.revokedReason = revokedReason;
    }

    public Integer getParts() {
        return parts;
    }

    public void setParts(Integer parts) {
        this.parts = parts;
    }

    public LocalDate getFirstDue() {
        return firstDue;
    }

    public void setFirstDue(LocalDate firstDue) {
        this.firstDue = firstDue;
    }

    public String getBoardOutcome() {
        return boardOutcome;
    }

    public void setBoardOutcome(String boardOutcome) {
        this.boardOutcome = boardOutcome;
    }

    public LocalDate getConfirmedOn() {
        return confirmedOn;
    }

    public void setConfirmedOn(LocalDate confirmedOn) {
        this.confirmedOn = confirmedOn;
    }

    public String getConfirmationReason() {
        return confirmationReason;
    }

    public void setConfirmationReason(String confirmationReason) {
        this.confirmationReason = confirmationReason;
    }

    public LocalDate getPaidOutOn() {
        return paidOutOn;
    }

    public void setPaidOutOn(LocalDate paidOutOn) {
        this.paidOutOn = paidOutOn;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public BigDecimal getReceived() {
        return received;
    }

    public void setReceived(BigDecimal received) {
        this.received = received;
    }

    public BigDecimal getWorth() {
        return worth;
    }

    public void setWorth(BigDecimal worth) {
        this.worth = worth;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
