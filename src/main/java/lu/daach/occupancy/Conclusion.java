package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.Dwellings;
import lu.daach.dwelling.PlaceLine;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.household.rules.Determination;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.kernel.Sentence;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.HeadLeases;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.occupancy.rules.DwellingKind;
import lu.daach.occupancy.rules.Participation;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.organisation.Installation;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.scheme.Schemes;

/** Works a contract out before it is concluded: who, where, how long, how much; and says everything that is in the way. */
@ApplicationScoped
class Conclusion {

    private final Participation participation = new Participation(Rulebook.national());

    @Inject
    private OccupancyStore store;

    @Inject
    private Schemes schemes;

    @Inject
    private Households households;

    @Inject
    private Dwellings dwellings;

    @Inject
    private HeadLeases headLeases;

    @Inject
    private Installation installation;

    /** @param faults receives what is in the way, with its place in the card */
    Proposal propose(OccupancyCard card, Faults faults) {
        Optional<HouseholdSheet> household = card.household() == null ? Optional.empty() : households.find(card.household());
        Optional<DwellingSheet> dwelling = card.dwelling() == null ? Optional.empty() : dwellings.find(card.dwelling());
        faults.require(card.household() == null || household.isPresent(), "/household", "occupancy.unknownHousehold");
        faults.require(card.dwelling() == null || dwelling.isPresent(), "/dwelling", "occupancy.unknownDwelling");
        PlaceLine place = dwelling.map(home -> place(home, card.place(), faults)).orElse(null);
        if (household.isEmpty() || place == null || card.scheme() == null || card.startsOn() == null) {
            return new Proposal(null, card.lastDay(), null, false, null, null, null, null, List.of());
        }
        LocalDate longest = StayLimit.lastDay(schemes.book(), card.scheme(), card.startsOn());
        LocalDate lastDay = card.lastDay() == null ? longest : card.lastDay();
        checkDays(card.startsOn(), lastDay, place.id(), null, faults);
        boolean beyond = longest != null && lastDay.isAfter(longest);

        Optional<HeadLeaseSheet> lease = headLeases.on(card.dwelling(), card.startsOn());
        Determination determined = household.get().determinedOn(card.startsOn(), true);
        HouseholdFacts householdFacts = determined.facts(household.get().facts());
        DwellingFacts dwellingFacts = facts(dwelling.get(), place, lease);
        Ruling<Assessment> ruling = participation.assess(
                new ParticipationQuestion(card.scheme(), card.startsOn(), householdFacts, dwellingFacts), schemes.book());
        Amounts amounts = null;
        if (!ruling.isRefused() || card.monthly() != null) {
            amounts = Amounts.of(ruling.value(), card.monthly(), card.savings());
        } else {
            ParticipationCalculations.faults(ruling.refusals()).forEach(fault -> addAtCard(fault, faults));
        }
        return new Proposal(place.id(), lastDay, longest, beyond, ruling.value(), amounts,
                determined, AssessmentArchive.facts(card.startsOn(), determined, dwellingFacts),
                warnings(household.get(), place, lease, lastDay, card));
    }

    /**
     * An amount worked out again for a contract that runs.
     *
     * @param yearlyIncome EUR by the year by the incomes on file, as the scheme's rules count it; null when not known
     * @param determined how the incomes came to their figures
     * @param facts the facts behind it, written down
     */
    record Reassessed(Ruling<Assessment> ruling, BigDecimal yearlyIncome, Determination determined, String facts) {
    }

    /**
     * What the household of a contract would pay from a day on, by what is on file for a day.
     *
     * @param lastYear whether the mean of last year counts, as in the yearly review; false when something changed in between
     */
    Reassessed again(OccupancySheet contract, LocalDate from, LocalDate known, boolean lastYear) {
        HouseholdSheet sheet = households.find(contract.household()).orElseThrow();
        Determination determined = sheet.determinedOn(known, lastYear);
        HouseholdFacts household = determined.facts(sheet.facts());
        DwellingSheet dwelling = dwellings.get(contract.dwelling());
        PlaceLine place = dwelling.places().stream().filter(one -> one.id().equals(contract.place())).findFirst().orElseThrow();
        DwellingFacts facts = facts(dwelling, place, headLeases.on(contract.dwelling(), from));
        Ruling<Assessment> ruling = participation.assess(new ParticipationQuestion(contract.scheme(), from, household, facts), schemes.book());
        BigDecimal income = ruling.isRefused() ? null : ruling.value().steps().stream().filter(step -> step.key().equals("income"))
                .map(step -> new BigDecimal(step.value())).findFirst().orElse(null);
        return new Reassessed(ruling, income, determined, AssessmentArchive.facts(from, determined, facts));
    }

    /** @param self the contract itself when it is changed; null for a new one */
    void checkDays(LocalDate startsOn, LocalDate lastDay, UUID place, UUID self, Faults faults) {
        if (lastDay != null && lastDay.isBefore(startsOn)) {
            faults.add("/lastDay", "occupancy.endsBeforeStart", startsOn);
            return;
        }
        Period period = new Period(startsOn, lastDay == null ? null : lastDay.plusDays(1));
        store.inTheWay(place, period, self == null ? Ids.fresh() : self, installation.today()).ifPresent(other -> {
            String pointer = self == null ? "/startsOn" : "/lastDay";
            if (other.lastDay() == null) {
                faults.add(pointer, "occupancy.placeTakenOpen", other.householdName(), other.startsOn());
            } else {
                faults.add(pointer, "occupancy.placeTaken", other.householdName(), other.startsOn(), other.lastDay());
            }
        });
    }

    private static PlaceLine place(DwellingSheet dwelling, UUID asked, Faults faults) {
        if (asked == null) {
            if (dwelling.places().size() == 1) {
                return dwelling.places().get(0);
            }
            faults.add("/place", "occupancy.placeNeeded");
            return null;
        }
        Optional<PlaceLine> found = dwelling.places().stream().filter(place -> place.id().equals(asked)).findFirst();
        faults.require(found.isPresent(), "/place", "occupancy.unknownPlace");
        return found.orElse(null);
    }

    /** What the scale asks of a dwelling; a room's cost is its part of the whole by the persons it is for. */
    private static DwellingFacts facts(DwellingSheet dwelling, PlaceLine place, Optional<HeadLeaseSheet> lease) {
        int capacity = dwelling.places().stream().mapToInt(PlaceLine::capacity).sum();
        BigDecimal cost = lease.map(held -> Money.quotient(
                held.monthlyCost().amount().multiply(BigDecimal.valueOf(place.capacity())),
                BigDecimal.valueOf(capacity)).amount()).orElse(null);
        return new DwellingFacts(DwellingKind.of(dwelling.kind().code()).orElseThrow(), dwelling.surfaceSquareMetres(),
                dwelling.bedrooms(), dwelling.firstOccupiedOn(), dwelling.energyRenovated(), dwelling.fittedKitchen(),
                dwelling.outdoorSpace(), cost);
    }

    /** A fact that the scale misses is one of the household's or the dwelling's file; the card has only their ids. */
    private static void addAtCard(Fault fault, Faults faults) {
        String pointer = fault.pointer().startsWith("/dwelling") ? "/dwelling" : fault.pointer().startsWith("/on") ? "/startsOn" : "/household";
        String key = fault.pointer().equals("/dwelling/monthlyCost") ? "occupancy.noCost" : fault.key();
        faults.add(pointer, key, fault.args().toArray());
    }

    private static List<Sentence> warnings(HouseholdSheet household, PlaceLine place, Optional<HeadLeaseSheet> lease,
            LocalDate lastDay, OccupancyCard card) {
        List<Sentence> warnings = new ArrayList<>();
        int persons = household.membersOn(card.startsOn()).size();
        if (persons > place.capacity()) {
            warnings.add(Sentence.of("occupancy.warning.tooSmall", persons, place.capacity()));
        }
        if (lease.isEmpty()) {
            warnings.add(Sentence.of("occupancy.warning.noLease"));
        } else if (lease.get().lastDay() != null && (lastDay == null || lastDay.isAfter(lease.get().lastDay()))) {
            warnings.add(Sentence.of("occupancy.warning.outlivesLease", lease.get().lastDay()));
        }
        return warnings;
    }
}
