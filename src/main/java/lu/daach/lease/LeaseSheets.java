package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.dwelling.Dwellings;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;

/** Makes sheets of leases: with address, owner, and what is paid on a day. */
@ApplicationScoped
class LeaseSheets {

    @Inject
    private HeadLeaseStore store;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Installation installation;

    List<HeadLeaseSheet> today(List<HeadLease> leases) {
        return of(leases, installation.today());
    }

    /** In the same order. */
    List<HeadLeaseSheet> of(List<HeadLease> leases, LocalDate day) {
        Map<UUID, String> addresses = dwellings.addresses(leases.stream().map(HeadLease::dwelling).toList());
        Map<UUID, OwnerSheet> owners = store.owners(leases.stream().map(HeadLease::owner).toList());
        Map<UUID, List<Amendment>> amendments = store.amendments(leases.stream().map(HeadLease::id).toList());
        return leases.stream().map(lease -> {
            Money rent = lease.signedRent();
            Money charges = lease.signedCharges();
            for (Amendment amendment : amendments.getOrDefault(lease.id(), List.of())) {
                if (amendment.appliesOn(day)) {
                    rent = amendment.rent() == null ? rent : amendment.rent();
                    charges = amendment.charges() == null ? charges : amendment.charges();
                }
            }
            return lease.sheet(addresses.get(lease.dwelling()), owners.get(lease.owner()), rent, charges);
        }).toList();
    }
}
