package lu.daach.lease;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Period;

/**
 * A home that is held for a time, with the households that live in it.
 *
 * @param heldUntil the last day on which the agency holds the home, following leases included
 * @param renews whether the lease goes on by itself unless notice is given
 * @param noticed whether notice counts
 * @param actBy the last day to act: for notice to a household that would stay longer, for notice to the owner; else the end itself
 */
public record Alignment(HeadLeaseSheet lease, LocalDate heldUntil, boolean renews, boolean noticed, List<Stay> stays, LocalDate actBy) {

    /**
     * A household in the home.
     *
     * @param lastDay null for an open contract
     * @param outlives whether it would live there longer than the home is held
     */
    public record Stay(UUID occupancy, UUID household, String name, Period period, LocalDate lastDay, boolean outlives) {
    }

    public boolean outlived() {
        return stays.stream().anyMatch(Stay::outlives);
    }
}
