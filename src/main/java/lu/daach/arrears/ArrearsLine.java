package lu.daach.arrears;

import java.util.UUID;
import lu.daach.arrears.rules.Next;
import lu.daach.arrears.rules.Standing;
import lu.daach.kernel.Money;

/**
 * A household that owes something due.
 *
 * @param planBroken whether a plan runs that was not kept
 */
public record ArrearsLine(UUID household, String name, int fileNumber, Standing standing, Next next, boolean planBroken) {

    public Money owed() {
        return new Money(standing.owed());
    }

    /** @param age 0 up to 30 days, 1 up to 60, 2 up to 90, 3 older */
    public Money age(int age) {
        return new Money(standing.ages().get(age));
    }
}
