package lu.daach.admission.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person decides on an application, which may be otherwise than the rules found: the findings are advice, the reason
 * stands beside them.
 */
public enum Choice {
    ACCEPTED,
    REFUSED;

    public static final List<String> CODES = Arrays.stream(values()).map(Choice::code).toList();

    /** Accepting what is not found eligible (also for want of papers), or refusing what is, has to be reasoned. */
    public boolean needsReason(SchemeResult.Outcome found) {
        return this == ACCEPTED
                ? found != SchemeResult.Outcome.ELIGIBLE
                : found == SchemeResult.Outcome.ELIGIBLE;
    }

    /** Accepting against a rule that is not met is for a manager to answer for. */
    public boolean needsManager(SchemeResult.Outcome found) {
        return this == ACCEPTED && found == SchemeResult.Outcome.NOT_ELIGIBLE;
    }

    /** What becomes of the application. */
    public ApplicationStatus status() {
        return this == ACCEPTED ? ApplicationStatus.WAITING : ApplicationStatus.REFUSED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Choice of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
