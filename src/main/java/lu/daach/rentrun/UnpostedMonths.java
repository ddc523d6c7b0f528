package lu.daach.rentrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import lu.daach.kernel.Faults;
import lu.daach.ledger.BeforeClosing;

/** A month that is prepared and not booked is booked or taken back before it is closed. */
@ApplicationScoped
class UnpostedMonths implements BeforeClosing {

    @Inject
    private RentRunStore store;

    @Override
    public void check(YearMonth month, Faults faults) {
        store.unposted(month).ifPresent(left -> faults.add("/month", "rentrun.preparedNotBooked", left));
    }
}
