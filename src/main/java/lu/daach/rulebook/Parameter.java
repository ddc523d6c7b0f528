package lu.daach.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One value of the law or of a body's own scale, from one day on until the next row of the same key.
 *
 * @param key        what it is, such as {@code annex-3.low.2-1}
 * @param value      exact, never rounded; 1 where the row stands for a rule without a figure (unit {@code rule})
 * @param unit       what the value counts, such as {@code EUR/year at 100}, {@code percent}, {@code years}
 * @param source     act, article and first day
 * @param checkedOn  the day somebody last compared it with its source
 * @param confidence how well the source carries it
 * @param until      the last day on which the value applies; null: until the next row of the same key
 * @param note       what a reader must know about it; empty when nothing
 * @param subject    the file it stands in, such as {@code annex-3}
 */
public record Parameter(String key, BigDecimal value, String unit, Source source, LocalDate checkedOn, Confidence confidence,
        LocalDate until, String note, String subject) {

    /** So long after the last look at its source a value has to be looked at again. */
    public static final int CHECKED_FOR_MONTHS = 13;

    /** How well a value is supported. */
    public enum Confidence {
        /** Read in the consolidated text or in two independent sources that agree. */
        SURE,
        /** One good source. */
        LIKELY,
        /** One weak source, or a wording that can be read two ways. */
        UNCERTAIN
    }

    public Parameter {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(checkedOn, "checkedOn");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(subject, "subject");
    }

    /** Whether nobody has compared the value with its source for too long. */
    public boolean unchecked(LocalDate today) {
        return checkedOn.plusMonths(CHECKED_FOR_MONTHS).isBefore(today);
    }

    /** The first day on which the value applies. */
    public LocalDate from() {
        return source.from();
    }
}
