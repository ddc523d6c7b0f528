package lu.daach.occupancy;

import java.util.Optional;

/** Why a household leaves: a closed list, so that exits can be counted. */
public enum ExitReason {
    /** By its own notice, not to a home that it found through its project. */
    HOUSEHOLD_LEFT,
    /** The aim of the time: to a home of its own. */
    AUTONOMOUS, AGENCY_NOTICE, BREACH,
    /** The longest stay or the agreed time is over. */
    END_OF_STAY,
    /** The dwelling goes back to its owner. */
    LEASE_ENDED,
    /** To another dwelling of the pool. */
    TRANSFER, DEATH, OTHER;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<ExitReason> of(String code) {
        return Codes.find(values(), code);
    }
}
