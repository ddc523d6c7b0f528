package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import lu.daach.kernel.Faults;
import lu.daach.ledger.BeforeClosing;
import lu.daach.organisation.Caller;

/** Books that do not agree with themselves are not closed: they look at themselves before. */
@ApplicationScoped
class SoundBeforeClosing implements BeforeClosing {

    @Inject
    private CheckStore store;

    @Inject
    private Caller caller;

    @Override
    public void check(YearMonth month, Faults faults) {
        int differences = store.look(caller.actor().region(), caller.actor().staff(), caller.actor().name()).differences();
        faults.require(differences == 0, "/month", "payment.differBeforeClosing", differences);
    }
}
