package lu.daach.rulebook;

import java.time.LocalDate;

/** No value of the key is in force on the day: the rule cannot be applied then, which is no fault of the one who asked. */
public final class NoParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final LocalDate on;

    public NoParameter(String key, LocalDate on) {
        super("No value of " + key + " in force on " + on);
        this.key = key;
        this.on = on;
    }

    public String key() {
        return key;
    }

    public LocalDate on() {
        return on;
    }
}
