package lu.daach.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lu.daach.followup.rules.Milestones.Milestone;

/**
 * How long a household stays and how far it is on its way out.
 *
 * @param lastDay of its contract; null when it has none or an open one
 * @param recalledFor the last day on which the owner, who takes the home back, leaves it to us; null when nobody does
 * @param milestones none without an end
 * @param log what was done for it, the last first
 * @param efforts by field of the objectives that stand for integration, language and work: what Neien Ufank and others select by
 */
public record MoveOnSheet(Followed file, LocalDate today, LocalDate lastDay, LocalDate recalledFor, List<Milestone> milestones, List<WayOutSheet> log,
        List<Effort> efforts) {

    /**
     * What was undertaken in one field.
     *
     * @param steps of all objectives of the field
     * @param done of these
     */
    public record Effort(ObjectiveField field, int objectives, int reached, int steps, int done) {
    }

    /** The day by which the household has to be gone, whichever comes first; null for none. */
    public LocalDate end() {
        return recalledFor == null ? lastDay : lastDay == null || recalledFor.isBefore(lastDay) ? recalledFor : lastDay;
    }

    /** Today not counted; null without an end. */
    public Long daysLeft() {
        return end() == null ? null : ChronoUnit.DAYS.between(today, end());
    }
}
