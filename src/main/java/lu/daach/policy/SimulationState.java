package lu.daach.policy;

import java.util.Locale;

/** Where a simulation stands. */
public enum SimulationState {
    QUEUED, RUNNING, DONE, CANCELLED, FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean ended() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }

    static SimulationState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
