package lu.daach.charges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.charges.rules.DivisionKey;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** What was really paid for dwellings, with its proofs. */
@ApplicationScoped
public class ChargeCosts {

    private static final int LONGEST_PROOF = 300;
    private static final int LONGEST_WHY = 500;
    private static final int MOST_YEARS = 3;
    private static final int MOST_AT_ONCE = 200;

    @Inject
    private ChargeStore store;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** The costs of a dwelling that touch a period, the withdrawn ones last. */
    @UseCase(needs = Permission.READ_LEDGER)
    public List<CostLine> list(UUID dwelling, Period period) {
        return store.costs(dwelling, period);
    }

    /**
     * Enters costs, all of them or none.
     *
     * @param read the faults that reading the request found; pointers are {@code /costs/<n>/<name>}
     * @throws InvalidInput with everything that is wrong
     * @throws Missing when there is no such dwelling
     */
    @UseCase(needs = Permission.PREPARE_MONTH, trace = Trace.DONE)
    public List<CostLine> enter(UUID dwelling, List<CostCard> costs, Faults read) {
        store.lockDwelling(dwelling);
        read.require(costs.isEmpty() || costs.size() <= MOST_AT_ONCE, "/costs", "charges.tooMany", MOST_AT_ONCE);
        List<UUID> contracts = store.tenants(null, dwelling).stream().map(TenantLine::occupancy).toList();
        for (int i = 0; i < costs.size(); i++) {
            check(costs.get(i), contracts, "/costs/" + i, read);
        }
        read.refuseIfAny();
        LocalDate first = null;
        LocalDate last = null;
        for (int i = 0; i < costs.size(); i++) {
            CostCard cost = costs.get(i);
            read.require(store.add(Ids.fresh(), dwelling, whole(cost), caller.actor().staff()), "/costs/" + i + "/proof", "charges.enteredBefore");
            first = first == null || cost.firstDay().isBefore(first) ? cost.firstDay() : first;
            last = last == null || cost.lastDay().isAfter(last) ? cost.lastDay() : last;
        }
        read.refuseIfAny();
        journal.about("dwelling", dwelling, "chargeCosts");
        return first == null ? List.of() : store.costs(dwelling, new Period(first, last.plusDays(1)));
    }

    /**
     * Enters one cost, as a part of an import.
     *
     * @param dwelling null where the row names none that is known, which is told in {@code read}
     * @param read what is wrong already; pointers are {@code /<name>}
     * @return its id
     * @throws InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.PREPARE_MONTH, trace = Trace.DONE)
    public UUID enterOne(UUID dwelling, CostCard cost, Faults read) {
        List<UUID> contracts = List.of();
        if (dwelling != null) {
            store.lockDwelling(dwelling);
            contracts = cost.occupancy() == null ? contracts : store.tenants(null, dwelling).stream().map(TenantLine::occupancy).toList();
        }
        check(cost, contracts, "", read);
        read.refuseIfAny();
        UUID id = Ids.fresh();
        if (!store.add(id, dwelling, whole(cost), caller.actor().staff())) {
            throw InvalidInput.at("/proof", "charges.enteredBefore");
        }
        journal.about("dwelling", dwelling, "chargeCosts");
        return id;
    }

    private static CostCard whole(CostCard cost) {
        return cost.key() != null ? cost : new CostCard(cost.kind(), cost.firstDay(), cost.lastDay(), cost.amount(), cost.kind().usual(), cost.occupancy(), cost.proof().strip());
    }

    private static void check(CostCard cost, List<UUID> contracts, String at, Faults faults) {
        faults.require(cost.kind() != null, at + "/kind", "api.required");
        faults.require(cost.amount() != null, at + "/amount", "api.required");
        faults.require(cost.firstDay() != null, at + "/firstDay", "api.required");
        faults.require(cost.lastDay() != null, at + "/lastDay", "api.required");
        faults.require(cost.amount() == null || cost.amount().compareTo(Money.ZERO) > 0, at + "/amount", "charges.aboveZero");
        boolean days = cost.firstDay() != null && cost.lastDay() != null;
        faults.require(!days || !cost.lastDay().isBefore(cost.firstDay()), at + "/lastDay", "charges.lastBeforeFirst");
        faults.require(!days || cost.lastDay().isBefore(cost.firstDay().plusYears(MOST_YEARS)), at + "/lastDay", "charges.tooLong", MOST_YEARS);
        faults.require(cost.proof() != null && !cost.proof().isBlank(), at + "/proof", "charges.proofMissing");
        faults.require(cost.proof() == null || cost.proof().length() <= LONGEST_PROOF, at + "/proof", "api.tooLong", LONGEST_PROOF);
        DivisionKey key = cost.key() != null || cost.kind() == null ? cost.key() : cost.kind().usual();
        faults.require(key != DivisionKey.HOUSEHOLD || cost.occupancy() != null, at + "/occupancy", "charges.whose");
        faults.require(key == DivisionKey.HOUSEHOLD || cost.occupancy() == null, at + "/occupancy", "charges.ofAll");
        faults.require(cost.occupancy() == null || contracts.contains(cost.occupancy()), at + "/occupancy", "charges.otherDwelling");
    }

    /**
     * Takes a cost back that was entered wrongly; it stays to be read.
     *
     * @throws Conflict when an account counts it, or it was taken back before
     */
    @UseCase(needs = Permission.PREPARE_MONTH, trace = Trace.DONE)
    public void withdraw(UUID cost, String why, Faults read) {
        boolean stands = store.lockCost(cost);
        read.require(why != null && !why.isBlank(), "/reason", "charges.whyMissing");
        read.require(why == null || why.length() <= LONGEST_WHY, "/reason", "api.tooLong", LONGEST_WHY);
        read.refuseIfAny();
        if (!stands) {
            throw new Conflict("charges.withdrawnBefore");
        }
        if (store.counts(cost)) {
            throw new Conflict("charges.counted");
        }
        store.withdraw(cost, caller.actor().staff(), why.strip());
        journal.about("charge-cost", cost, "withdrawn");
    }
}
