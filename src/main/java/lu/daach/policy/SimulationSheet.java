package lu.daach.policy;

import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Scheme;

/**
 * A simulation with its figures. Counts below five are null for who sees no names, and with them what they could be found by.
 *
 * @param figures null until it is done
 * @param named whether the reader sees who it is
 * @param largest the largest changes by name; empty for who sees no names
 * @param losses likewise
 */
public record SimulationSheet(SimulationLine line, Figures figures, boolean named, List<Integer> before, List<Integer> after,
        List<Integer> differences, List<CommuneLine> communes, List<ChangeLine> largest, List<LossLine> losses) {

    /**
     * The sums.
     *
     * @param more how many pay more than now; null: too few to be told, as all counts
     * @param lostTenants how many who live in the pool would not be eligible any more
     * @param reviewed what all would pay by today's rules and the facts on file
     * @param participationsBefore what the month's preparation comes to, as {@code participationsAfter} and the savings
     */
    public record Figures(int households, int applicants, Integer more, Integer less, Integer same, Integer agreed, Integer missing,
            Integer lostTenants, Integer lostApplicants, Money before, Money reviewed, Money after, Money savingsBefore, Money savingsAfter,
            Money participationsBefore, Money participationsAfter, Money monthSavingsBefore, Money monthSavingsAfter) {

        public Money difference() {
            return after.minus(before);
        }
    }

    /** A commune's homes; amounts and counts are null where there are too few. @param name as it is called in the month */
    public record CommuneLine(String code, String name, Integer households, Integer more, Integer less, Money cost, Money before, Money after) {

        public Money difference() {
            return after == null ? null : after.minus(before);
        }

        public Money gapBefore() {
            return cost == null ? null : cost.minus(before);
        }

        public Money gapAfter() {
            return cost == null ? null : cost.minus(after);
        }
    }

    /** A household whose amount changes. */
    public record ChangeLine(UUID occupancy, UUID household, String name, int fileNumber, String address, Money before, Money reviewed, Money after) {

        public Money difference() {
            return after.minus(before);
        }
    }

    /** A household that loses eligibility. @param occupancy null for an applicant; @param application null for who lives in the pool */
    public record LossLine(UUID household, String name, int fileNumber, UUID occupancy, UUID application, Scheme scheme, List<String> rules) {
    }
}
