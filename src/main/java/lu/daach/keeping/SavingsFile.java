package lu.daach.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * The savings of a household.
 *
 * @param balance what the agency keeps
 * @param saved what was ever put aside
 * @param owed what the household owes on its account; zero for nothing
 * @param lastDay of its last contract; null while one is open, and where there was none
 * @param early what may be given out before it leaves
 * @param releases the last one first, undone ones included
 */
public record SavingsFile(UUID household, String name, Money balance, Money saved, Money owed, LocalDate lastDay, Money early, List<SavingsRelease> releases) {

    /** Whether the household has left by a day. */
    public boolean left(LocalDate today) {
        return lastDay != null && !lastDay.isAfter(today);
    }
}
