package lu.daach.admission.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where an application stands, and where it can go from there. */
public enum ApplicationStatus {
    /** Begun, and not yet handed in. */
    DRAFT,
    /** Handed in, and not yet decided. */
    SUBMITTED,
    /** Accepted, and without a home so far. */
    WAITING,
    /** A home was proposed. */
    OFFERED,
    HOUSED,
    REFUSED,
    /** Taken back by the household. */
    WITHDRAWN;

    public static final List<String> CODES = Arrays.stream(values()).map(ApplicationStatus::code).toList();

    /** Whether it may go over into that status; never into the one it has. */
    public boolean mayBecome(ApplicationStatus next) {
        return nexts().contains(next);
    }

    /** Whether something is still to be done for the household: neither housed nor refused nor withdrawn. */
    public boolean isOpen() {
        return !nexts().isEmpty();
    }

    /** Whether day of receipt and schemes can still be changed: not once it is decided. */
    public boolean isChangeable() {
        return this == DRAFT || this == SUBMITTED;
    }

    private Set<ApplicationStatus> nexts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(WAITING, REFUSED, WITHDRAWN);
            case WAITING -> EnumSet.of(OFFERED, HOUSED, WITHDRAWN);
            case OFFERED -> EnumSet.of(WAITING, HOUSED, WITHDRAWN);
            case HOUSED, REFUSED, WITHDRAWN -> EnumSet.noneOf(ApplicationStatus.class);
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ApplicationStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
