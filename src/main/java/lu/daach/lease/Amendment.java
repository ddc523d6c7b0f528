package lu.daach.lease;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Actor;

/** One change of a lease, never changed itself. */
@Entity
@Table(schema = "lease", name = "amendment")
class Amendment {

    @Id
    private UUID id;

    @Column(name = "head_lease_id")
    private UUID headLease;

    private String kind;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "applies_from")
    private LocalDate appliesFrom;

    @Column(name = "monthly_rent")
    private BigDecimal monthlyRent;

    @Column(name = "rent_before")
    private BigDecimal rentBefore;

    @Column(name = "monthly_charges")
    private BigDecimal monthlyCharges;

    @Column(name = "charges_before")
    private BigDecimal chargesBefore;

    @Column(name = "ends_changed")
    private boolean changesEnd;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "last_day_before")
    private LocalDate lastDayBefore;

    private String reason;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_by_name")
    private String recordedByName;

    @Column(name = "recorded_on")
    private LocalDate recordedOn;

    @Column(name = "created_at", insertable = false, updatable = false)
    private java.time.OffsetDateTime createdAt;

    protected Amendment() {
    }

    /**
     * @param before the lease as it stands before, with the amounts of the day from which the amendment applies
     * @param card with {@code signedOn} and {@code appliesFrom}
     */
    static Amendment of(HeadLeaseSheet before, String kind, AmendmentCard card, Actor by, LocalDate today) {
        Amendment amendment = new Amendment();
        amendment.id = Ids.fresh();
        amendment.headLease = before.id();
        amendment.kind = kind;
        amendment.signedOn = card.signedOn();
        amendment.appliesFrom = card.appliesFrom();
        amendment.monthlyRent = card.monthlyRent() == null ? null : card.monthlyRent().amount();
        amendment.rentBefore = card.monthlyRent() == null ? null : before.monthlyRent().amount();
        amendment.monthlyCharges = card.monthlyCharges() == null ? null : card.monthlyCharges().amount();
        amendment.chargesBefore = card.monthlyCharges() == null ? null : before.monthlyCharges().amount();
        amendment.changesEnd = card.changesEnd();
        amendment.lastDay = card.changesEnd() ? card.lastDay() : null;
        amendment.lastDayBefore = card.changesEnd() ? before.lastDay() : null;
        amendment.reason = card.reason();
        amendment.recordedBy = by.staff();
        amendment.recordedByName = by.name();
        amendment.recordedOn = today;
        return amendment;
    }

    UUID headLease() {
        return headLease;
    }

    boolean appliesOn(LocalDate day) {
        return !appliesFrom.isAfter(day);
    }

    /** The rent from its day on; null where it leaves it alone. */
    Money rent() {
        return money(monthlyRent);
    }

    Money charges() {
        return money(monthlyCharges);
    }

    AmendmentSheet sheet() {
        return new AmendmentSheet(id, kind, signedOn, appliesFrom, money(monthlyRent), money(rentBefore), money(monthlyCharges), money(chargesBefore),
                changesEnd, lastDay, lastDayBefore, reason, recordedByName, recordedOn);
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }
}
