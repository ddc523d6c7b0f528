package lu.daach.lease;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/** The lease by which the agency holds a dwelling, with what it promised. */
@Entity
@Table(schema = "lease", name = "head_lease")
class HeadLease {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "dwelling_id")
    private UUID dwelling;

    @Column(name = "owner_id")
    private UUID owner;

    @Convert(converter = PeriodConverter.class)
    private Period period;

    @Column(name = "monthly_rent")
    private BigDecimal monthlyRent;

    @Column(name = "monthly_charges")
    private BigDecimal monthlyCharges;

    @Column(name = "notice_months")
    private int noticeMonths;

    @Column(name = "next_rent_change_on")
    private LocalDate nextRentChangeOn;

    @Column(name = "guarantee_rent_when_empty")
    private boolean rentWhenEmpty;

    @Column(name = "guarantee_upkeep")
    private boolean upkeep;

    @Column(name = "guarantee_good_state")
    private boolean goodState;

    @Column(name = "guarantee_give_back_months")
    private int giveBackMonths;

    @Column(name = "guarantee_follow_up")
    private boolean followUp;

    @Column(name = "tacit_renewal")
    private boolean tacitRenewal = true;

    @Column(name = "renewal_months")
    private int renewalMonths = 12;

    protected HeadLease() {
    }

    /** @param firstRentChangeOn the first day on which another rent may be agreed */
    static HeadLease sign(HeadLeaseCard card, Period period, LocalDate firstRentChangeOn) {
        HeadLease lease = new HeadLease();
        lease.id = Ids.fresh();
        lease.version = 1;
        lease.dwelling = card.dwelling();
        lease.sign(card.monthlyRent(), card.monthlyCharges());
        lease.write(card, period, firstRentChangeOn);
        return lease;
    }

    /** @throws Conflict when somebody changed it since that version */
    void requireSeen(int seenVersion) {
        if (seenVersion != version) {
            throw Conflict.stale();
        }
    }

    /** The amounts as they are signed; once the lease runs, they stay, and an amendment says what is paid from another day on. */
    void sign(Money rent, Money charges) {
        monthlyRent = rent.amount();
        monthlyCharges = charges.amount();
    }

    /** The dwelling stays: another dwelling is another lease. */
    void write(HeadLeaseCard card, Period newPeriod, LocalDate newRentChangeOn) {
        owner = card.owner();
        period = newPeriod;
        noticeMonths = card.noticeMonths();
        nextRentChangeOn = newRentChangeOn;
        rentWhenEmpty = card.guarantee().rentWhenEmpty();
        upkeep = card.guarantee().upkeep();
        goodState = card.guarantee().goodState();
        giveBackMonths = card.guarantee().giveBackMonths();
        followUp = card.guarantee().followUp();
    }

    UUID id() {
        return id;
    }

    UUID dwelling() {
        return dwelling;
    }

    UUID owner() {
        return owner;
    }

    Period period() {
        return period;
    }

    Money signedRent() {
        return new Money(monthlyRent);
    }

    Money signedCharges() {
        return new Money(monthlyCharges);
    }

    /** Another rent rests from a day on. */
    void restRentUntil(LocalDate day) {
        nextRentChangeOn = day;
    }

    /** @param lastDay null for an open end */
    void endOn(LocalDate lastDay) {
        period = new Period(period.startsOn(), lastDay == null ? null : lastDay.plusDays(1));
    }

    void renew(boolean tacitly, int months) {
        tacitRenewal = tacitly;
        renewalMonths = months;
    }

    boolean tacitRenewal() {
        return tacitRenewal;
    }

    int renewalMonths() {
        return renewalMonths;
    }

    LocalDate nextRentChangeOn() {
        return nextRentChangeOn;
    }

    /**
     * @param rent as it is paid on the day of asking
     * @param charges likewise
     */
    HeadLeaseSheet sheet(String address, OwnerSheet ofOwner, Money rent, Money charges) {
        return new HeadLeaseSheet(id, version, dwelling, address, owner, ofOwner.name(), ofOwner.kind(), period, rent, charges, noticeMonths,
                nextRentChangeOn, new GuaranteeTerms(rentWhenEmpty, upkeep, goodState, giveBackMonths, followUp));
    }
}
