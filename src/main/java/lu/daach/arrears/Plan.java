package lu.daach.arrears;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.arrears.rules.PlanCourse;
import lu.daach.kernel.Money;

/**
 * A plan of instalments and how it goes.
 *
 * @param endedAs {@code kept}, {@code broken} or {@code replaced}; null while it runs
 */
public record Plan(UUID id, UUID household, LocalDate agreedOn, Money total, String note, String by, LocalDate endedOn, String endedAs, PlanCourse course) {

    public boolean running() {
        return endedOn == null;
    }

    public boolean broken() {
        return course.broken() != null;
    }

    /** The day of the next instalment; null when all have passed. */
    public LocalDate nextDay() {
        return course.looks().stream().filter(look -> look.kept() == null).map(look -> look.instalment().due()).findFirst().orElse(null);
    }
}
