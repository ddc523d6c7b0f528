package lu.daach.arrears.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done about arrears. */
public enum StepKind {
    CALL(true), VISIT(true), MEETING(true), REMINDER(false), FORMAL(false);

    private final boolean voice;

    StepKind(boolean voice) {
        this.voice = voice;
    }

    /** Whether people speak with each other; else it is a letter. */
    public boolean voice() {
        return voice;
    }

    /** As it stands in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static StepKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(StepKind::code).toList();
    }
}
