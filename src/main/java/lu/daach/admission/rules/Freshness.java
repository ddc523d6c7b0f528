package lu.daach.admission.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How fresh an application on the waiting list is. Nothing is deleted: who does not answer sleeps, and any contact wakes them. It
 * follows from two days alone, so that nobody has to change anything when time passes.
 */
public enum Freshness {
    /** Heard of within the year. */
    FRESH,
    /** Not heard of for long: to be asked whether they still look for a home. */
    STALE,
    /** Asked, and the answer may still come. */
    ASKED,
    /** Asked, and no answer came. */
    ASLEEP;

    public static final List<String> CODES = Arrays.stream(values()).map(Freshness::code).toList();

    /** @param askedOn when the household was last asked to confirm; null: never. An earlier one than the last contact is done with */
    public static Freshness of(LocalDate contactOn, LocalDate askedOn, LocalDate today, Terms terms) {
        if (askedOn != null && !askedOn.isBefore(contactOn)) {
            return today.isAfter(askedOn.plusDays(terms.answerDays())) ? ASLEEP : ASKED;
        }
        return today.isAfter(contactOn.plusMonths(terms.freshMonths())) ? STALE : FRESH;
    }

    /** The last day on which it is as it is: to be heard of again, or to answer; null for who sleeps. */
    public LocalDate until(LocalDate contactOn, LocalDate askedOn, Terms terms) {
        return switch (this) {
            case FRESH, STALE -> contactOn.plusMonths(terms.freshMonths());
            case ASKED -> askedOn.plusDays(terms.answerDays());
            case ASLEEP -> null;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Freshness of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
