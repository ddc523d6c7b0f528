package lu.daach.report.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

/**
 * Days of one or several communes and months. Occupied and vacant days together are always the place-days.
 *
 * @param dwellingDays days on which a dwelling belongs to the pool
 * @param placeDays the same for each of its places
 * @param occupiedDays place-days on which a household lives there
 * @param vacantDays the other place-days by their cause, every cause in it
 */
public record Days(long dwellingDays, long placeDays, long occupiedDays, Map<VacancyCause, Long> vacantDays) {

    public static final Days NONE = new Days(0, 0, 0, Map.of());

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Days {
        Map<VacancyCause, Long> all = new EnumMap<>(VacancyCause.class);
        for (VacancyCause cause : VacancyCause.values()) {
            all.put(cause, vacantDays.getOrDefault(cause, 0L));
        }
        vacantDays = Map.copyOf(all);
    }

    public long vacant(VacancyCause cause) {
        return vacantDays.get(cause);
    }

    public long vacant() {
        return placeDays - occupiedDays;
    }

    public Days plus(Days other) {
        Map<VacancyCause, Long> sum = new EnumMap<>(VacancyCause.class);
        vacantDays.forEach((cause, days) -> sum.put(cause, days + other.vacant(cause)));
        return new Days(dwellingDays + other.dwellingDays, placeDays + other.placeDays, occupiedDays + other.occupiedDays, sum);
    }

    /** Occupied days in percent of the place-days, one decimal, half up; null when there is no place-day. */
    public BigDecimal rate() {
        return placeDays == 0 ? null
                : HUNDRED.multiply(BigDecimal.valueOf(occupiedDays)).divide(BigDecimal.valueOf(placeDays), 1, RoundingMode.HALF_UP);
    }
}
