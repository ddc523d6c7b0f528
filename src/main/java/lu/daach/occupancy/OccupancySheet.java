package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Scheme;

/**
 * A contract as it stands on the day it is looked at.
 *
 * @param lastDay null when open-ended
 * @param monthly EUR a month on that day; null when not assessed
 * @param savings EUR a month put aside; null when not assessed
 * @param reviewDueOn null when no review is due
 * @param notice null when none was given; one that was withdrawn is none
 * @param exit null as long as the household is there, or when nobody wrote down how it left
 */
public record OccupancySheet(UUID id, int version, UUID household, String householdName, UUID dwelling, String address, UUID place,
        String placeLabel, String letting, String communeCode, Scheme scheme, LocalDate startsOn, LocalDate lastDay, Money monthly,
        Money savings, OccupancyStatus status, String longerStayReason, LocalDate reviewDueOn, Notice notice, Death death, Exit exit) {

    /** Whether a notice is under way: given, and the household still there. */
    public boolean onNotice() {
        return notice != null && exit == null && status != OccupancyStatus.ENDED;
    }

    /** Whether it is over and nobody wrote down how the household left. */
    public boolean exitMissing() {
        return status == OccupancyStatus.ENDED && exit == null;
    }

    /** Whether a review is due before the contract ends. */
    public boolean reviewed() {
        return status != OccupancyStatus.ENDED && reviewDueOn != null && (lastDay == null || !reviewDueOn.isAfter(lastDay));
    }

    /** Whether the place is a room of a dwelling that is let by rooms. */
    public boolean room() {
        return "rooms".equals(letting);
    }
}
