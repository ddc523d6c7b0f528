package lu.daach.banking.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a statement, in the order of contract.md 3.3: duplicate, parked, imported.
 *
 * @param state what it is
 * @param fresh the places (from 0) of the lines that are imported, or wait to be; none for a duplicate
 */
public record Verdict(State state, List<Integer> fresh) {

    /** What a statement can be. */
    public enum State { DUPLICATE, PARKED, IMPORTED }

    /**
     * @param amount with its direction
     * @param named whether the bank names the line for ever
     */
    public record Line(BigDecimal amount, boolean named) {
    }

    /**
     * Lines that are known already count as moved before the statement begins, so that statements may overlap. Where the balances say
     * that lines without a name of their own are new although they look like known ones, they are new; a statement all of whose lines
     * are known is a duplicate whatever its balances are.
     *
     * @param last closing balance of the last imported statement; null when there is none
     * @param known the places of the lines that look like imported ones
     */
    public static Verdict of(BigDecimal opening, List<Line> lines, Set<Integer> known, BigDecimal last) {
        BigDecimal before = opening;
        BigDecimal beforeNamed = opening;
        List<Integer> fresh = new ArrayList<>();
        List<Integer> notNamed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean seen = known.contains(i);
            if (seen) {
                before = before.add(lines.get(i).amount());
            } else {
                fresh.add(i);
            }
            if (seen && lines.get(i).named()) {
                beforeNamed = beforeNamed.add(lines.get(i).amount());
            } else {
                notNamed.add(i);
            }
        }
        if (!lines.isEmpty() && fresh.isEmpty()) {
            return new Verdict(State.DUPLICATE, List.of());
        }
        if (last == null || before.compareTo(last) == 0) {
            return new Verdict(State.IMPORTED, fresh);
        }
        return beforeNamed.compareTo(last) == 0 ? new Verdict(State.IMPORTED, notNamed) : new Verdict(State.PARKED, fresh);
    }
}
