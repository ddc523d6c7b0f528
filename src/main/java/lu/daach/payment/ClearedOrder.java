package lu.daach.payment;

import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * How far the bank has paid a released order.
 *
 * @param cleared what the bank's statements show
 */
public record ClearedOrder(UUID order, int number, Money total, Money cleared) {

    public boolean whole() {
        return cleared.equals(total);
    }

    /** What waits on the transit account. */
    public Money open() {
        return total.minus(cleared);
    }
}
