package lu.daach.charges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Monthly advances on charges, contract by contract. */
@ApplicationScoped
public class ChargeAdvances {

    private static final int LONGEST_BASIS = 500;

    @Inject
    private ChargeStore store;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** @throws Missing when there is no such contract */
    @UseCase(needs = Permission.READ_LEDGER)
    public TenantLine of(UUID occupancy) {
        return store.tenants(occupancy, null).stream().findFirst().orElseThrow(Missing::new);
    }

    /** The contracts of a dwelling, the latest first. */
    @UseCase(needs = Permission.READ_LEDGER)
    public List<TenantLine> tenants(UUID dwelling) {
        return store.tenants(null, dwelling);
    }

    /**
     * Decides an advance from the first of a month on that was not charged yet; nothing ends it.
     *
     * @param read the faults that reading the request found
     * @throws InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.PREPARE_MONTH, trace = Trace.DONE)
    public TenantLine decide(UUID occupancy, LocalDate appliesFrom, Money monthly, String basis, Faults read) {
        TenantLine tenant = of(occupancy);
        boolean first = appliesFrom != null && appliesFrom.getDayOfMonth() == 1;
        read.require(appliesFrom == null || first, "/appliesFrom", "charges.firstOfMonth");
        read.require(monthly == null || monthly.compareTo(Money.ZERO) >= 0, "/monthly", "charges.notBelowZero");
        read.require(basis != null && !basis.isBlank(), "/basis", "charges.basisMissing");
        read.require(basis == null || basis.length() <= LONGEST_BASIS, "/basis", "api.tooLong", LONGEST_BASIS);
        read.require(!first || tenant.lastDay() == null || !appliesFrom.isAfter(tenant.lastDay()), "/appliesFrom", "charges.contractEnds", tenant.lastDay());
        read.require(!first || tenant.advances().stream().noneMatch(one -> one.appliesFrom().equals(appliesFrom)), "/appliesFrom", "charges.decidedBefore");
        read.require(!first || !store.chargedSince(occupancy, appliesFrom), "/appliesFrom", "charges.chargedBefore");
        read.require(appliesFrom != null, "/appliesFrom", "api.required");
        read.require(monthly != null, "/monthly", "api.required");
        read.refuseIfAny();
        store.add(occupancy, new AdvanceLine(Ids.fresh(), appliesFrom, monthly, basis.strip(), null), caller.actor().staff());
        journal.about("occupancy", occupancy, "chargeAdvance");
        return of(occupancy);
    }
}
