package lu.daach.debit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;
import lu.daach.payment.OrderState;

/** Debits that came back and nobody has looked at, and collections of which the households are still to be told. */
@ApplicationScoped
class DebitDue implements DueSource {

    private static final String KIND = "debit";
    private static final int DAYS_TO_LOOK = 3;
    private static final int MOST = 100;

    @Inject
    private MandateStore mandates;

    @Inject
    private CollectionStore collections;

    @Override
    public Permission needs() {
        return Permission.PREPARE_PAYMENTS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        List<Due> open = new ArrayList<>();
        for (Mandate mandate : mandates.list(null, null)) {
            if (mandate.heldSince() != null && mandate.revokedOn() == null && !mandate.heldSince().plusDays(DAYS_TO_LOOK).isAfter(until)) {
                open.add(new Due(mandate.heldSince().plusDays(DAYS_TO_LOOK), KIND, Sentence.of("debit.due.returned", mandate.name()),
                        "/debit/mandate.xhtml?id=" + mandate.id(), null));
            }
        }
        for (CollectionLine line : collections.list(OrderState.RELEASED, 0, MOST).items()) {
            if (line.noticedOn() == null) {
                LocalDate tell = collections.get(line.id()).tellUntil();
                if (!tell.isAfter(until)) {
                    open.add(new Due(tell, KIND, Sentence.of("debit.due.tell", line.month()), "/debit/collection.xhtml?id=" + line.id(), null));
                }
            }
        }
        return open;
    }
}
