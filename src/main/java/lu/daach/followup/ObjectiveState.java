package lu.daach.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of an objective. */
public enum ObjectiveState {
    OPEN, REACHED, GIVEN_UP;

    public static final List<String> CODES = Arrays.stream(values()).map(ObjectiveState::code).toList();

    /** As it stands in the database, in REST and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ObjectiveState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
