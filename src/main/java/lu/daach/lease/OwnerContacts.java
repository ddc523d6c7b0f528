package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** How owners are written to. */
@ApplicationScoped
public class OwnerContacts {

    @Inject
    private OwnerStore store;

    @Inject
    private Journal journal;

    /** @throws lu.daach.kernel.Missing when there is no such owner */
    @UseCase(needs = Permission.READ_OWNERS)
    public OwnerContact get(UUID owner) {
        store.get(owner);
        return store.contact(owner).map(StoredContact::card).orElse(OwnerContact.UNKNOWN);
    }

    /**
     * @param card with the version that was seen
     * @param read what the reader of the card has found wrong already
     * @throws Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public OwnerContact change(UUID owner, OwnerContact card, Faults read) {
        store.get(owner);
        read.require(card.email() == null || card.email().matches("[^@\\s]{1,100}@[^@\\s]+\\.[^@\\s.]{2,}"), "/email", "lease.email");
        read.require(card.phone() == null || card.phone().matches("\\+?[0-9][0-9 /().-]{2,38}"), "/phone", "lease.phone");
        read.require(card.prefers() != null, "/prefers", "api.required");
        read.require(!"email".equals(card.prefers()) || card.email() != null, "/email", "lease.emailNeeded");
        read.require(card.street() == null || card.place() != null, "/place", "api.required");
        read.refuseIfAny();
        StoredContact contact = store.contact(owner).orElse(null);
        if (contact == null) {
            if (card.version() != 0) {
                throw Conflict.stale();
            }
            contact = StoredContact.of(owner, card);
            store.add(contact);
        } else {
            contact.change(card);
            store.save(contact);
        }
        journal.about("owner", owner, "contact");
        return contact.card();
    }
}
