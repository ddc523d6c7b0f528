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
import lu.daach.organisation.Caller;
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
    private LeaseSheets sheets;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** Those that end first come first, open ones last. */
    @UseCase(needs = Permission.READ_OWNERS)
    public Slice<HeadLeaseSheet> list(HeadLeaseFilter filter, int first, int most) {
        Slice<HeadLease> slice = store.list(filter, installation.today(), first, most);
        return new Slice<>(sheets.today(slice.items()), slice.total());
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_OWNERS)
    public HeadLeaseSheet get(UUID id) {
        return sheet(store.get(id));
    }

    /** The lease by which the agency holds the dwelling on the day, with what is paid on that day; empty when it does not. */
    @UseCase(needs = Permission.READ_OWNERS)
    public Optional<HeadLeaseSheet> on(UUID dwelling, LocalDate day) {
        return store.of(dwelling).stream().filter(lease -> lease.period().contains(day)).findFirst()
                .map(lease -> sheets.of(List.of(lease), day).get(0));
    }

    /** All leases of a dwelling, by their first day. */
    @UseCase(needs = Permission.READ_OWNERS)
    public List<HeadLeaseSheet> of(UUID dwelling) {
        return sheets.today(store.of(dwelling));
    }

    /** All leases of an owner, by their first day. */
    @UseCase(needs = Permission.READ_OWNERS)
    public List<HeadLeaseSheet> ofOwner(UUID owner) {
        return sheets.today(store.ofOwner(owner));
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
     * rent is paid from today on and holds for two years. What was paid until then stays among the amendments.
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
        HeadLeaseSheet before = sheet(lease);
        LocalDate rentChangeOn = rentChangeOn(card, lease);
        pay(card, lease, before);
        lease.write(card, HeadLeaseRules.period(card), rentChangeOn);
        store.save(lease);
        journal.about(SUBJECT, id);
        return sheet(lease);
    }

    /** Before it runs, a lease is corrected as it is signed; then other amounts are paid from today on. */
    private void pay(HeadLeaseCard card, HeadLease lease, HeadLeaseSheet before) {
        LocalDate today = installation.today();
        if (!lease.period().startsOn().isBefore(today) && store.amendments(List.of(lease.id())).isEmpty()) {
            lease.sign(card.monthlyRent(), card.monthlyCharges());
            return;
        }
        boolean rent = !card.monthlyRent().equals(before.monthlyRent());
        boolean charges = !card.monthlyCharges().equals(before.monthlyCharges());
        if (rent || charges) {
            store.add(Amendment.of(before, "correction", new AmendmentCard(today, today, rent ? card.monthlyRent() : null,
                    charges ? card.monthlyCharges() : null, false, null, null), caller.actor(), today));
        }
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
            List<Share> shares = store.shares(lease.id());
            faults.require(shares.isEmpty() || card.owner() == null || shares.stream().anyMatch(share -> share.owner().equals(card.owner())), "/owner",
                    "lease.shares.payeeMissing");
            HeadLeaseRules.requireRentMayChange(sheet(lease).monthlyRent(), card.monthlyRent(), lease.nextRentChangeOn(), installation.today(), faults);
        }
        UUID dwelling = lease == null ? card.dwelling() : lease.dwelling();
        HeadLeaseRules.requireFree(HeadLeaseRules.period(card), lease == null ? null : lease.id(),
                dwelling == null ? List.of() : sheets.today(store.of(dwelling)), faults);
    }

    /** From when on the rent may change: as it is said, unless a new rent begins to rest today. */
    private LocalDate rentChangeOn(HeadLeaseCard card, HeadLease lease) {
        if (lease != null && HeadLeaseRules.rentChanges(sheet(lease).monthlyRent(), card.monthlyRent())) {
            return HeadLeaseRules.nextRentChange(installation.today());
        }
        if (card.nextRentChangeOn() != null) {
            return card.nextRentChangeOn();
        }
        return lease == null ? HeadLeaseRules.nextRentChange(card.startsOn()) : lease.nextRentChangeOn();
    }

    private HeadLeaseSheet sheet(HeadLease lease) {
        return sheets.today(List.of(lease)).get(0);
    }
}
