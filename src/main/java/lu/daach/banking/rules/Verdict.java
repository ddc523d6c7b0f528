package lu.daach.banking.rules;

import java.math.BigDecimal;

/**
 * What becomes of a statement, in the order of contract.md 3.3: duplicate, parked, imported.
 *
 * @param state what it is
 * @param fresh which of its lines are imported, or wait to be
 */
public record Verdict(State state, Fresh fresh) {

    /** What a statement can be. */
    public enum State { DUPLICATE, PARKED, IMPORTED }

    /** Which lines are new: none, those that are not known, or with them those that look like known ones but have no name of their own. */
    public enum Fresh { NONE, UNKNOWN, UNNAMED_TOO }

    /**
     * The lines of a statement beside what is imported already.
     *
     * @param lines how many there are
     * @param known how many of them look like imported ones
     * @param knownNamed how many of those the bank names for ever
     * @param moved what those moved together
     * @param movedNamed what those of them moved that the bank names for ever
     */
    public record Weight(int lines, int known, int knownNamed, BigDecimal moved, BigDecimal movedNamed) {

        /** Of a statement none of whose lines was ever seen. */
        public static Weight unseen(int lines) {
            return new Weight(lines, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        /** How many lines are new. */
        public int fresh(Fresh which) {
            return switch (which) {
                case NONE -> 0;
                case UNKNOWN -> lines - known;
                case UNNAMED_TOO -> lines - knownNamed;
            };
        }
    }

    /**
     * Lines that are known already count as moved before the statement begins, so that statements may overlap. Where the balances say
     * that lines without a name of their own are new although they look like known ones, they are new; a statement all of whose lines
     * are known is a duplicate whatever its balances are.
     *
     * @param last closing balance of the last imported statement; null when there is none
     */
    public static Verdict of(BigDecimal opening, Weight weight, BigDecimal last) {
        if (weight.lines() > 0 && weight.known() == weight.lines()) {
            return new Verdict(State.DUPLICATE, Fresh.NONE);
        }
        if (last == null || opening.add(weight.moved()).compareTo(last) == 0) {
            return new Verdict(State.IMPORTED, Fresh.UNKNOWN);
        }
        return opening.add(weight.movedNamed()).compareTo(last) == 0 ? new Verdict(State.IMPORTED, Fresh.UNNAMED_TOO)
                : new Verdict(State.PARKED, Fresh.UNKNOWN);
    }
}
