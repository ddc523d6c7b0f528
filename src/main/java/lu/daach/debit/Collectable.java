package lu.daach.debit;

import java.util.UUID;
import lu.daach.debit.rules.MandateState;
import lu.daach.kernel.Money;

/**
 * A household with a mandate that has something open of the month.
 *
 * @param stopped whether its arrears are not to be asked for today
 * @param reference the creditor reference of its contract; null for none
 */
record Collectable(UUID mandate, UUID household, String name, int fileNumber, int dueDay, MandateState state, boolean usedBefore, boolean stopped,
        Money open, String reference) {

    /** Why nothing is collected; null when it is. */
    String leftOut() {
        return state != MandateState.VALID ? state.code() : stopped ? "stopped" : null;
    }
}
