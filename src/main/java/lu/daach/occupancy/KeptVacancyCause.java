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
import lu.daach.kernel.Ids;
import lu.daach.kernel.Period;

/** Why a place stood empty for a time, as somebody said it. */
@Entity
@Table(schema = "occupancy", name = "vacancy_cause")
class KeptVacancyCause {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "place_id")
    private UUID place;

    @Convert(converter = PeriodConverter.class)
    private Period period;

    private String cause;

    private String note;

    @Column(name = "said_by")
    private UUID saidBy;

    protected KeptVacancyCause() {
    }

    static KeptVacancyCause said(UUID place, VacancyCauseCard card, UUID by) {
        KeptVacancyCause kept = new KeptVacancyCause();
        kept.id = Ids.fresh();
        kept.version = 1;
        kept.place = place;
        kept.period = period(card);
        kept.cause = card.cause().code();
        kept.note = card.note();
        kept.saidBy = by;
        return kept;
    }

    static Period period(VacancyCauseCard card) {
        return new Period(card.from(), card.lastDay() == null ? null : card.lastDay().plusDays(1));
    }

    /** It held until the day before. */
    void endBefore(LocalDate day) {
        period = new Period(period.startsOn(), day);
    }

    Period period() {
        return period;
    }

    VacancyCauseLine line() {
        return new VacancyCauseLine(id, VacancyCause.of(cause).orElseThrow(), period.startsOn(),
                period.endsBefore() == null ? null : period.endsBefore().minusDays(1), note);
    }
}
