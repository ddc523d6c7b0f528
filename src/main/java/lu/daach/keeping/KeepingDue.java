package lu.daach.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.keeping.rules.DepositReturn;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** Deposits that are to come in, and those that are to go back within their terms. */
@ApplicationScoped
class KeepingDue implements DueSource {

    private static final String KIND = "deposit";

    @Inject
    private KeepingStore store;

    @Override
    public Permission needs() {
        return Permission.PREPARE_PAYMENTS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        List<Due> open = new ArrayList<>();
        for (DepositSheet deposit : store.deposits(null, null)) {
            String path = "/keeping/kept.xhtml?household=" + deposit.household();
            if (deposit.keysOn() == null) {
                if (deposit.missing().compareTo(Money.ZERO) > 0 && !deposit.dueOn().isAfter(until)) {
                    open.add(new Due(deposit.dueOn(), KIND, Sentence.of("keeping.due.receipt", deposit.name(), deposit.missing()), path, null));
                }
                continue;
            }
            DepositReturn back = deposit.course(today);
            part(open, back.first(), "keeping.due.first", deposit, until, path);
            part(open, back.rest(), "keeping.due.rest", deposit, until, path);
        }
        return open;
    }

    private static void part(List<Due> open, DepositReturn.Part part, String key, DepositSheet deposit, LocalDate until, String path) {
        if (part.due() != null && part.open().compareTo(Money.ZERO) > 0 && !part.due().isAfter(until)) {
            open.add(new Due(part.due(), KIND, Sentence.of(key, deposit.name(), part.open()), path, null));
        }
    }
}
