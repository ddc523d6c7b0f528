package lu.daach.dwelling;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Period;

/** A time of works in a dwelling. */
@Entity
@Table(schema = "dwelling", name = "works")
class Works {

    @Id
    private UUID id;

    @Column(name = "dwelling_id")
    private UUID dwelling;

    @Convert(converter = PeriodConverter.class)
    private Period period;

    private String description;

    protected Works() {
    }

    static Works plan(UUID dwelling, Period period, String description) {
        Works works = new Works();
        works.id = Ids.fresh();
        works.dwelling = dwelling;
        works.period = period;
        works.description = description;
        return works;
    }

    /** @param lastDay not before the first day */
    void end(LocalDate lastDay) {
        period = new Period(period.startsOn(), lastDay.plusDays(1));
    }

    UUID dwelling() {
        return dwelling;
    }

    WorksSheet sheet() {
        return new WorksSheet(id, dwelling, period, description);
    }
}
