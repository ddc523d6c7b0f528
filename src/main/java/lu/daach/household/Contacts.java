package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** How the households of the region are reached: telephones, addresses, language spoken. */
@ApplicationScoped
public class Contacts {

    private static final String SUBJECT = "household";

    @Inject
    private ContactStore store;

    @Inject
    private HouseholdStore households;

    @Inject
    private Journal journal;

    /** @throws lu.daach.kernel.Missing when there is no such household */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public ContactSheet of(UUID household) {
        UUID known = households.get(household).id();
        return store.find(known).map(Contact::sheet).orElseGet(() -> new ContactSheet(known, 0, ContactCard.NONE));
    }

    /** @see #change(UUID, Integer, ContactCard, Faults) */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public ContactSheet change(UUID household, int version, ContactCard card) {
        return change(household, version, card, new Faults());
    }

    /**
     * @param version the one that was seen, 0 while nothing was written; null where none could be read, which is among {@code found}
     * @param found what was already found wrong; everything is refused together
     * @throws lu.daach.kernel.Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public ContactSheet change(UUID household, Integer version, ContactCard card, Faults found) {
        UUID known = households.open(household).id();
        ContactRules.check(card, found);
        found.refuseIfAny();
        Optional<Contact> there = store.find(known);
        Contact contact = there.orElseGet(() -> Contact.first(known, version, card));
        if (there.isPresent()) {
            contact.change(version, card);
            store.flush();
        } else {
            store.add(contact);
        }
        journal.about(SUBJECT, known, "contact");
        return contact.sheet();
    }
}
