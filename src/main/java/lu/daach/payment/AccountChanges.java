package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.lease.OwnerCard;
import lu.daach.lease.OwnerSheet;
import lu.daach.lease.Owners;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * The accounts of owners: whoever writes another one on the owner's card drafts a change, and somebody else confirms it, best after a
 * call to the owner on a number known before. Until then the old account is paid.
 */
@ApplicationScoped
public class AccountChanges {

    private static final String SUBJECT = "owner";

    @Inject
    private AccountChangeStore store;

    @Inject
    private Owners owners;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** Those that wait for a second person, the oldest first. */
    @UseCase(needs = Permission.CHANGE_OWNERS)
    public List<AccountChangeLine> open() {
        return store.open(caller.actor().staff());
    }

    /** The new account, whole, to be compared with what the owner says; that it was seen is journalled. */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.READ)
    public String account(UUID change) {
        AccountChangeStore.Open open = store.hold(change);
        journal.about(SUBJECT, open.owner(), "iban");
        return open.newIban();
    }

    /**
     * From now on the new account is paid.
     *
     * @throws Forbidden when the caller drafted it
     * @throws Conflict when it was decided before
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public void confirm(UUID change) {
        AccountChangeStore.Open open = requireOpen(change);
        if (open.draftedBy().equals(caller.actor().staff())) {
            throw new Forbidden("payment.sameHand");
        }
        store.confirm(change, caller.actor().staff());
        journal.about(SUBJECT, open.owner(), "iban");
    }

    /** The old account stays, and stands on the owner's card again. Whoever drafted the change may take it back so. */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public void refuse(UUID change) {
        AccountChangeStore.Open open = requireOpen(change);
        store.refuse(change, caller.actor().staff());
        OwnerSheet owner = owners.get(open.owner());
        owners.change(owner.id(), owner.version(),
                new OwnerCard(owner.kind(), owner.lastName(), owner.firstName(), owner.name(), open.oldIban(), owner.language()));
        journal.about(SUBJECT, open.owner(), "iban");
    }

    private AccountChangeStore.Open requireOpen(UUID change) {
        AccountChangeStore.Open open = store.hold(change);
        if (!open.drafted()) {
            throw new Conflict("payment.changeDecided");
        }
        return open;
    }
}
