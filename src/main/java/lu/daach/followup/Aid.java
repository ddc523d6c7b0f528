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

/** An aid of the office: requested, then granted or refused once, and what was granted may be revoked at any time. */
@Entity
@Table(schema = "followup", name = "aid")
class Aid {

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

    private String purpose;

    private boolean urgent;

    @Column(name = "decide_by")
    private LocalDate decideBy;

    private String outcome;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "decided_by")
    private String decidedBy;

    private String reason;

    @Column(name = "granted_amount")
    private BigDecimal grantedAmount;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String funding;

    @Column(name = "revoked_on")
    private LocalDate revokedOn;

    @Column(name = "revoked_reason")
    private String revokedReason;

    @Column(name = "registered_by")
    private UUID registeredBy;

    protected Aid() {
    }

    static Aid register(UUID household, int number, AidRequest request, LocalDate decideBy, Actor by) {
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
        aid.purpose = request.purpose();
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

    void decide(AidDecision decision) {
        requireOpen();
        outcome = decision.granted() ? "granted" : "refused";
        decidedOn = decision.decidedOn();
        decidedBy = decision.by();
        reason = decision.reason();
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

    void revoke(LocalDate on, String why) {
        requireRunning();
        revokedOn = on;
        revokedReason = why;
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

    AidSheet sheet(String householdName) {
        return new AidSheet(id, version, number, household, householdName, AidKind.of(kind), requestedOn, new Money(amount), "month".equals(per),
                purpose, urgent, decideBy, status(), decidedOn, decidedBy, reason, grantedAmount == null ? null : new Money(grantedAmount),
                startsOn, lastDay, funding == null ? null : Funding.valueOf(funding.toUpperCase(Locale.ROOT)), revokedOn, revokedReason);
    }
}
