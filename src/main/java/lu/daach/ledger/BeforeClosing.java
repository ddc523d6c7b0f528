package lu.daach.ledger;

import java.time.YearMonth;
import lu.daach.kernel.Faults;

/** A higher module that may know why a month cannot be closed yet: asked in the transaction that closes it. */
public interface BeforeClosing {

    /** @param faults takes a fault at {@code /month} for each reason */
    void check(YearMonth month, Faults faults);
}
