package lu.daach.occupancy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Period;

/** A contract of mise à disposition. Begun with a household, a place and a day, only its end can change. */
@Entity
@Table(schema = "occupancy", name = "occupancy")
class Occupancy {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "household_id")
    private UUID household;

    @Column(name = "dwelling_id")
    private UUID dwelling;

    @Column(name = "place_id")
    private UUID place;

    @Column(name = "application_id")
    private UUID application;

    private String scheme;

    @Convert(converter = PeriodConverter.class)
    private Period period;

    @Column(name = "longer_stay_reason")
    private String longerStayReason;

    @Column(name = "longer_stay_by")
    private UUID longerStayBy;

    protected Occupancy() {
    }

    /** @param place where the household lives, also in a dwelling let whole */
    static Occupancy conclude(OccupancyCard card, UUID place, UUID application, LocalDate lastDay) {
        Occupancy occupancy = new Occupancy();
        occupancy.id = Ids.fresh();
        occupancy.version = 1;
        occupancy.household = card.household();
        occupancy.dwelling = card.dwelling();
        occupancy.place = place;
        occupancy.application = application;
        occupancy.scheme = card.scheme().code();
        occupancy.period = new Period(card.startsOn(), after(lastDay));
        return occupancy;
    }

    /** Says who answers for a stay beyond the longest. */
    void answeredFor(String reason, UUID manager) {
        longerStayReason = reason;
        longerStayBy = manager;
    }

    /** @throws Conflict when somebody changed it since that version */
    void end(int seenVersion, LocalDate lastDay) {
        if (seenVersion != version) {
            throw Conflict.stale();
        }
        period = new Period(period.startsOn(), after(lastDay));
    }

    private static LocalDate after(LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }

    UUID id() {
        return id;
    }

    UUID longerStayBy() {
        return longerStayBy;
    }
}
