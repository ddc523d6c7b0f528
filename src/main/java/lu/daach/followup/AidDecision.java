package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Money;

/**
 * What the board decided, or the president for an urgent aid, as a social worker records it.
 *
 * @param granted else refused
 * @param by {@code board} or {@code president}
 * @param reason the motives, always
 * @param amount EUR, once or by the month as requested; null as requested; of a refusal null
 * @param startsOn null: on the day of the decision; of a refusal null
 * @param lastDay null: until it is revoked, or given once; of a refusal null
 * @param funding needed of a grant; of a refusal null
 * @param parts of an advance: in how many monthly parts it comes back, null for twelve; else null
 * @param firstDue of an advance: when the first part is due, null for the first day of the second month after it starts; else null
 */
public record AidDecision(boolean granted, String by, LocalDate decidedOn, String reason, Money amount, LocalDate startsOn,
        LocalDate lastDay, Funding funding, Integer parts, LocalDate firstDue) {

    public static final int MOST_PARTS = 120;

    public static final List<String> DECIDERS = List.of("board", "president");
    public static final List<String> OUTCOMES = List.of("granted", "refused");
}
