package lu.daach.admission.rules;

import java.util.Locale;

/** Why an applicant is not among the candidates for a home. */
public enum Obstacle {
    /** A home is offered to them already. */
    OFFERED,
    /** They did not answer when they were asked whether they still look for one. */
    ASLEEP,
    /** Too few bedrooms. */
    SMALL,
    /** Too many bedrooms. */
    LARGE,
    /** More people than it is meant for. */
    CROWDED,
    /** They look for one in other communes. */
    ELSEWHERE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Obstacle of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
