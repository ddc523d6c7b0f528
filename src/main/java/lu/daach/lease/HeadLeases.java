package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.dwelling.Dwellings;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Period;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The leases by which the agency holds its dwellings. */
@ApplicationScoped
public class HeadLeases {

    private static final String SUBJECT = "head-lease";

    @Inject
    private HeadLeaseStore store;

    @Inject
    private OwnerStore owners;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** Those that end first come first, open ones last. */
    @UseCase(needs = Permission.READ_OWNERS)
    public Slice<HeadLeaseSheet> list(HeadLeaseFilter filter, int first, int most) {
        Slice<HeadLease> slice = store.list(filter, installation.today(), first, most);
        return new Slice<>(sheets(slice.items()), slice.total());
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_OWNERS)
    public HeadLeaseSheet get(UUID id) {
        return sheet(store.get(id));
    }

    /** The lease by which the agency holds the dwelling on the day; empty when it does not. */
    @UseCase(needs = Permission.READ_OWNERS)
    public Optional<HeadLeaseSheet> on(UUID dwelling, LocalDate day) {
        return store.of(dwelling).stream().filter(lease -> lease.period().contains(day)).findFirst().map(this::sheet);
    }

    /** All leases of a dwelling, by their first day. */
    @UseCase(needs = Permission.READ_OWNERS)
    public List<HeadLeaseSheet> of(UUID dwelling) {
        return sheets(store.of(dwelling));
    }

    /** All leases of an owner, by their first day. */
    @UseCase(needs = Permission.READ_OWNERS)
    public List<HeadLeaseSheet> ofOwner(UUID owner) {
        return sheets(store.ofOwner(owner));
    }

    /** The times in which the agency holds these dwellings, without owner or amounts; a dwelling never leased is left out. */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public Map<UUID, List<Period>> held(Collection<UUID> asked) {
        return store.of(asked).stream().collect(Collectors.groupingBy(HeadLease::dwelling,
                Collectors.mapping(HeadLease::period, Collectors.toList())));
    }

    /** @throws lu.daach.kernel.InvalidInput with everything that is wrong */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public HeadLeaseSheet sign(HeadLeaseCard card) {
        return sign(card, new Faults());
    }

    /**
     * @param read what the reader of the card has found wrong already; whatever it could not read is null in the card
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong, found there or here
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public HeadLeaseSheet sign(HeadLeaseCard card, Faults read) {
        judge(card, null, read);
        read.refuseIfAny();
        HeadLease lease = HeadLease.sign(card, HeadLeaseRules.period(card), rentChangeOn(card, null));
        store.add(lease);
        journal.about(SUBJECT, lease.id());
        return sheet(lease);
    }

    /**
     * As {@link #sign(HeadLeaseCard)} or {@link #change}, but keeps nothing: what would be refused, before it is confirmed.
     *
     * @param id of the lease that is to be changed; null for a new one
     * @return from when on the rent may change afterwards; null: any day
     */
    @UseCase(needs = Permission.CHANGE_OWNERS)
    public LocalDate rehearse(UUID id, HeadLeaseCard card) {
        HeadLease lease = id == null ? null : store.get(id);
        Faults faults = new Faults();
        judge(card, lease, faults);
        faults.refuseIfAny();
        return rentChangeOn(card, lease);
    }

    /**
     * @param version the one that was seen
     * @throws lu.daach.kernel.Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public HeadLeaseSheet change(UUID id, int version, HeadLeaseCard card) {
        return change(id, version, card, new Faults());
    }

    /**
     * The dwelling cannot be swapped, and the rent changes from the day on that stands in the lease (L-ABO art. 49 al. 4); a new
     * rent holds for two years from today.
     *
     * @param version the one that was seen; null only where the reader found that it is missing
     * @param read as in {@link #sign(HeadLeaseCard, Faults)}
     * @throws lu.daach.kernel.Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public HeadLeaseSheet change(UUID id, Integer version, HeadLeaseCard card, Faults read) {
        HeadLease lease = store.get(id);
        if (!read.any()) {
            lease.requireSeen(version);
        }
        judge(card, lease, read);
        read.refuseIfAny();
        lease.write(card, HeadLeaseRules.period(card), rentChangeOn(card, lease));
        store.save(lease);
        journal.about(SUBJECT, id);
        return sheet(lease);
    }

    /** @param lease the one that is changed; null for a new one */
    private void judge(HeadLeaseCard card, HeadLease lease, Faults faults) {
        if (!faults.any()) {
            HeadLeaseRules.required(card, faults);
        }
        HeadLeaseRules.check(card, faults);
        faults.require(card.owner() == null || owners.knows(card.owner()), "/owner", "lease.ownerUnknown");
        if (lease == null) {
            faults.require(card.dwelling() == null || dwellings.find(card.dwelling()).isPresent(), "/dwelling", "lease.dwellingUnknown");
        } else {
            faults.require(card.dwelling() == null || card.dwelling().equals(lease.dwelling()), "/dwelling", "lease.dwellingStays");
            HeadLeaseRules.requireRentMayChange(lease.monthlyRent(), card.monthlyRent(), lease.nextRentChangeOn(), installation.today(), faults);
        }
        UUID dwelling = lease == null ? card.dwelling() : lease.dwelling();
        HeadLeaseRules.requireFree(HeadLeaseRules.period(card), lease == null ? null : lease.id(),
                dwelling == null ? List.of() : sheets(store.of(dwelling)), faults);
    }

    /** From when on the rent may change: as it is said, unless a new rent begins to rest today. */
    private LocalDate rentChangeOn(HeadLeaseCard card, HeadLease lease) {
        if (lease != null && HeadLeaseRules.rentChanges(lease.monthlyRent(), card.monthlyRent())) {
            return HeadLeaseRules.nextRentChange(installation.today());
        }
        if (card.nextRentChangeOn() != null) {
            return card.nextRentChangeOn();
        }
        return lease == null ? HeadLeaseRules.nextRentChange(card.startsOn()) : lease.nextRentChangeOn();
    }

    private HeadLeaseSheet sheet(HeadLease lease) {
        return sheets(List.of(lease)).get(0);
    }

    private List<HeadLeaseSheet> sheets(List<HeadLease> leases) {
        Map<UUID, String> addresses = dwellings.addresses(leases.stream().map(HeadLease::dwelling).toList());
        Map<UUID, String> names = store.ownerNames(leases.stream().map(HeadLease::owner).toList());
        return leases.stream().map(lease -> lease.sheet(addresses.get(lease.dwelling()), names.get(lease.owner()))).toList();
    }
}
