package lu.daach.rentrun.rules;

import java.util.UUID;
import lu.daach.kernel.Sentence;

/**
 * Something that somebody should look at before the month is booked. None of them keeps it from being booked.
 *
 * @param key what kind of problem
 * @param subject the occupancy or head lease it is about
 * @param party the household or owner whose account shows it
 * @param ofOwner whether the party is an owner
 * @param text for people
 */
public record MonthProblem(Key key, UUID subject, UUID party, boolean ofOwner, Sentence text) {

    /** The kinds of problems, the gravest first. */
    public enum Key {
        /** Somebody lives there, but no amount applies on some days. */
        NO_ASSESSMENT("noAssessment"),
        /** Somebody lives in a dwelling that the agency does not hold on some days. */
        NO_HEAD_LEASE("noHeadLease"),
        /** This month was booked with another amount: a reversal and a new posting are needed. */
        BOOKED_OTHERWISE("bookedOtherwise"),
        /** The household is to stay longer than the agency holds the dwelling. */
        OUTLIVES_LEASE("outlivesLease"),
        /** Much more or much less than last month. */
        LARGE_DIFFERENCE("largeDifference"),
        /** The household lives there and pays nothing. */
        ZERO_PARTICIPATION("zeroParticipation");

        private final String code;

        Key(String code) {
            this.code = code;
        }

        /** As REST and the message keys have it. */
        public String code() {
            return code;
        }
    }
}
