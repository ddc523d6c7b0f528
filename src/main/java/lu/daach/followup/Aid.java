package lu.daach.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Actor;
import lu.daach.sealing.SealedPlace;

/** An aid of the office: requested, then granted or refused once, and what was granted may be revoked at any time. */
@Entity
@Table(schema = "followup", name = "aid")
class Aid {

    static final String PURPOSE = "purpose";
    static final String REASON = "reason";
    static final String REVOCATION = "revocation";
    static final String CONFIRMATION = "confirmation";

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "register_number")
    private int number;

    @Column(name = "household_id")
    private UUID household;

    private String kind;

    @Column(name = "requested_on")
    private LocalDate requestedOn;

    private BigDecimal amount;

    private String per;

    @Column(name = "purpose_sealed")
    private byte[] purpose;

    private boolean urgent;

    @Column(name = "decide_by")
    private LocalDate decideBy;

    private String outcome;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "reason_sealed")
    private byte[] reason;

    @Column(name = "granted_amount")
    private BigDecimal grantedAmount;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String funding;

    @Column(name = "revoked_on")
    private LocalDate revokedOn;

    @Column(name = "revoked_sealed")
    private byte[] revokedReason;

    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;

    private Boolean confirmed;

    @Column(name = "confirmation_sealed")
    private byte[] confirmation;

    @Column(name = "paid_out_on")
    private LocalDate paidOutOn;

    @Column(name = "registered_by")
    private UUID registeredBy;

    protected Aid() {
    }

    /** Seals one of the texts of an aid for its place. */
    interface Sealer {

        byte[] seal(SealedPlace place, String text);
    }

    /** Opens one of the texts of an aid. */
    interface Opener {

        String text(SealedPlace place, byte[] sealed);
    }

    static Aid register(UUID household, int number, AidRequest request, LocalDate decideBy, Actor by, Sealer sealer) {
        Aid aid = new Aid();
        aid.id = Ids.fresh();
        aid.version = 1;
        aid.organisation = by.organisation();
        aid.registeredBy = by.staff();
        aid.number = number;
        aid.household = household;
        aid.kind = request.kind();
        aid.requestedOn = request.requestedOn();
        aid.amount = request.amount().amount();
        aid.per = request.monthly() ? "month" : "once";
        aid.purpose = sealer.seal(place(by.region(), aid.organisation, PURPOSE, aid.id), request.purpose());
        aid.urgent = request.urgent();
        aid.decideBy = decideBy;
        return aid;
    }

    /** @throws Conflict when it is decided already */
    void requireOpen() {
        if (outcome != null) {
            throw new Conflict("followup.aidDecided");
        }
    }

    /** Where one of the four texts of an aid belongs. */
    static SealedPlace place(int region, UUID organisation, String what, UUID aid) {
        return new SealedPlace(region, organisation, "followup.aid." + what, aid, 1);
    }

    void decide(AidDecision decision, int region, Sealer sealer) {
        requireOpen();
        outcome = decision.granted() ? "granted" : "refused";
        decidedOn = decision.decidedOn();
        decidedBy = decision.by();
        reason = sealer.seal(place(region, organisation, REASON, id), decision.reason());
        if (decision.granted()) {
            grantedAmount = decision.amount() == null ? amount : decision.amount().amount();
            startsOn = decision.startsOn() == null ? decision.decidedOn() : decision.startsOn();
            lastDay = decision.lastDay();
            funding = decision.funding().code();
        }
    }

    /** @throws Conflict when it was not granted, or is revoked already */
    void requireRunning() {
        if (status() != AidStatus.GRANTED) {
            throw new Conflict("followup.aidNotGranted");
        }
    }

    void revoke(LocalDate on, String why, int region, Sealer sealer) {
        requireRunning();
        revokedOn = on;
        revokedReason = sealer.seal(place(region, organisation, REVOCATION, id), why);
    }

    /** Whether the president granted it alone and the board has not spoken yet. */
    boolean toConfirm() {
        return "president".equals(decidedBy) && "granted".equals(outcome) && confirmedOn == null;
    }

    /**
     * What the board says afterwards to what the president granted alone; what it does not confirm ends on that day, unless it ended before.
     *
     * @throws Conflict when there is nothing to confirm
     */
    void confirm(AidConfirmation card, int region, Sealer sealer) {
        if (!toConfirm()) {
            throw new Conflict("followup.nothingToConfirm");
        }
        confirmedOn = card.on();
        confirmed = card.confirmed();
        confirmation = sealer.seal(place(region, organisation, CONFIRMATION, id), card.reason());
        if (!card.confirmed() && revokedOn == null) {
            revokedOn = card.on();
            revokedReason = sealer.seal(place(region, organisation, REVOCATION, id), card.reason());
        }
    }

    /** @throws Conflict when it is no advance that runs, or is paid out already */
    void payOut(LocalDate on) {
        requireRunning();
        if (paidOutOn != null || !AidKind.of(kind).repayable()) {
            throw new Conflict("followup.notToPayOut");
        }
        paidOutOn = on;
    }

    private AidStatus status() {
        if (outcome == null) {
            return AidStatus.REQUESTED;
        }
        return revokedOn != null ? AidStatus.REVOKED : "granted".equals(outcome) ? AidStatus.GRANTED : AidStatus.REFUSED;
    }

    UUID id() {
        return id;
    }

    UUID household() {
        return household;
    }

    UUID organisation() {
        return organisation;
    }

    boolean urgent() {
        return urgent;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    LocalDate paidOutOn() {
        return paidOutOn;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    BigDecimal grantedAmount() {
        return grantedAmount;
    }

    AidKind kind() {
        return AidKind.of(kind);
    }

    AidSheet sheet(String householdName, int region, Opener opener) {
        return new AidSheet(id, version, number, household, householdName, AidKind.of(kind), requestedOn, new Money(amount), "month".equals(per),
                opener.text(place(region, organisation, PURPOSE, id), purpose), urgent, decideBy, status(), decidedOn, decidedBy,
                opener.text(place(region, organisation, REASON, id), reason), grantedAmount == null ? null : new Money(grantedAmount),
                startsOn, lastDay, funding == null ? null : Funding.valueOf(funding.toUpperCase(Locale.ROOT)), revokedOn,
                opener.text(place(region, organisation, REVOCATION, id), revokedReason), toConfirm(), confirmedOn == null ? null
                        : new AidConfirmation(confirmed, confirmedOn, opener.text(place(region, organisation, CONFIRMATION, id), confirmation)),
                paidOutOn);
    }
}
