package lu.daach.dwelling;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Period;

/** A time in which a dwelling cannot be occupied because it is being put in order. */
public record WorksSheet(UUID id, UUID dwelling, Period period, String description) {

    /** Null while the end is not known. */
    public LocalDate lastDay() {
        return period.endsBefore() == null ? null : period.endsBefore().minusDays(1);
    }
}
