package lu.daach.household.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A person of the household.
 *
 * @param id   names the member inside the household; incomes refer to it
 * @param born date of birth
 */
public record Member(String id, LocalDate born, Role role) {

    public Member {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(born, "born");
        Objects.requireNonNull(role, "role");
    }

    /** Whether so many years are lived on a day, as {@link #ageOn} counts them. */
    public boolean reached(int years, LocalDate day) {
        int full = day.getYear() - born.getYear();
        if (full != years) {
            return full > years;
        }
        int months = day.getMonthValue() - born.getMonthValue();
        return months > 0 || months == 0 && day.getDayOfMonth() >= born.getDayOfMonth();
    }

    /** Whole years lived on a day; a birthday of 29 February is reached on 1 March in other years. Negative before birth only from a year on. */
    public int ageOn(LocalDate day) {
        return Math.toIntExact(ChronoUnit.YEARS.between(born, day));
    }
}
