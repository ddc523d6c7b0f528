package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The owners from whom the agency leases. */
@ApplicationScoped
public class Owners {

    private static final String SUBJECT = "owner";

    @Inject
    private OwnerStore store;

    @Inject
    private Journal journal;

    /** @param words part of a name; null for all */
    @UseCase(needs = Permission.READ_OWNERS)
    public Slice<OwnerSheet> list(String words, int first, int most) {
        return list(words, null, first, most);
    }

    /**
     * @param words part of a name, with accents or without; null for all
     * @param kind null for all
     */
    @UseCase(needs = Permission.READ_OWNERS)
    public Slice<OwnerSheet> list(String words, OwnerKind kind, int first, int most) {
        return store.list(words, kind, first, most).map(Owner::sheet);
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_OWNERS)
    public OwnerSheet get(UUID id) {
        return store.get(id).sheet();
    }

    /** The whole account number, without blanks, or null; that it was seen is journalled. */
    @UseCase(needs = Permission.READ_OWNERS, trace = Trace.READ)
    public String iban(UUID id) {
        journal.about(SUBJECT, id, "iban");
        return store.get(id).iban();
    }

    /** @throws lu.daach.kernel.InvalidInput with everything that is wrong */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public OwnerSheet register(OwnerCard card) {
        Faults faults = new Faults();
        OwnerRules.names(card, faults);
        String iban = OwnerRules.iban(card, null, faults);
        faults.refuseIfAny();
        Owner owner = Owner.register(card, iban);
        store.add(owner);
        journal.about(SUBJECT, owner.id());
        return owner.sheet();
    }

    /**
     * @param version the one that was seen
     * @throws lu.daach.kernel.Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public OwnerSheet change(UUID id, int version, OwnerCard card) {
        Owner owner = store.get(id);
        Faults faults = new Faults();
        OwnerRules.names(card, faults);
        String iban = OwnerRules.iban(card, owner.iban(), faults);
        faults.refuseIfAny();
        owner.change(version, card, iban);
        store.save(owner);
        journal.about(SUBJECT, id);
        return owner.sheet();
    }
}
