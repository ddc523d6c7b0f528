package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lu.daach.admission.Applications;
import lu.daach.household.HouseholdStatus;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Slice;
import lu.daach.occupancy.rules.Participation;
import lu.daach.occupancy.rules.ReviewTerms;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Objection;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Step;
import lu.daach.rulebook.Turn;
import lu.daach.scheme.Schemes;

/** The contracts by which households live in the dwellings of the agency. */
@ApplicationScoped
public class Occupancies {

    private static final String SUBJECT = "occupancy";

    @Inject
    private OccupancyStore store;

    @Inject
    private VacancyStore vacancies;

    private final ReviewTerms reviews = new ReviewTerms(Rulebook.national());
    private final Participation participation = new Participation(Rulebook.national());

    @Inject
    private Steps steps;

    @Inject
    private Conclusion conclusion;

    @Inject
    private Schemes schemes;

    @Inject
    private Households households;

    @Inject
    private Applications applications;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public Slice<OccupancySheet> list(OccupancyFilter filter, int first, int most) {
        LocalDate on = filter.activeOn() == null ? installation.today() : filter.activeOn();
        return store.list(filter, on, first, most);
    }

    /** How many contracts there are by a filter. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public long count(OccupancyFilter filter) {
        return store.count(filter, filter.activeOn() == null ? installation.today() : filter.activeOn());
    }

    /**
     * How many contracts ended, by reason and destination.
     *
     * @param year null: ever
     */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<ExitCount> exits(Integer year) {
        return store.exits(year, installation.today());
    }

    /** Everything that was assessed for a contract, the last first. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<AssessmentSheet> assessments(UUID id) {
        store.get(id);
        List<AssessmentSheet> all = new ArrayList<>(store.assessments(id).stream().map(AssessmentArchive::read).toList());
        Collections.reverse(all);
        return all;
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public OccupancySheet get(UUID id) {
        return store.sheet(id, installation.today());
    }

    /** How many of a dwelling's places are occupied on a day, for each of these dwellings. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public Map<UUID, PlacesTaken> placesTaken(List<UUID> dwellings, LocalDate on) {
        Map<UUID, PlacesTaken> taken = new HashMap<>();
        for (Object row : store.occupiedPlaces(dwellings, on)) {
            Object[] counts = (Object[]) row;
            taken.put((UUID) counts[0], new PlacesTaken(((Number) counts[1]).intValue(), ((Number) counts[2]).intValue()));
        }
        return taken;
    }

    /** As {@link #get}, for somebody who is about to change it. */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES)
    public OccupancySheet getToChange(UUID id) {
        return get(id);
    }

    /** The places that can be given to a household from a day on. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<Vacancy> vacancies(LocalDate on) {
        return vacancies.on(on);
    }

    /** What the household of a contract pays on a day and why; empty when nothing was assessed. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public Optional<AssessmentSheet> assessment(UUID id, LocalDate on) {
        store.get(id);
        return store.assessment(id, on).map(AssessmentArchive::read);
    }

    /** What would change the amount of a day and how to object to it; empty when nothing was assessed. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public Optional<AmountOutlook> outlook(UUID id, LocalDate on) {
        Scheme scheme = store.sheet(id, installation.today()).scheme();
        return store.assessment(id, on).map(kept -> {
            AssessmentSheet sheet = AssessmentArchive.read(kept);
            List<Turn> turns = sheet.agreedOtherwise() ? List.of() : AssessmentArchive.question(scheme, kept.facts())
                    .map(question -> AmountTurns.of(participation, schemes.book(), question, income(sheet.steps()))).orElse(List.of());
            return new AmountOutlook(turns, Objection.of(Rulebook.national(), Objection.AMOUNT, toldOn(kept)));
        });
    }

    private static BigDecimal income(List<Step> steps) {
        return steps.stream().filter(step -> step.key().equals("income")).map(step -> new BigDecimal(step.value())).findFirst().orElse(null);
    }

    /** The day on which it was assessed; a clock that is ahead of the installation's day does not count. */
    private LocalDate toldOn(KeptAssessment kept) {
        LocalDate today = installation.today();
        LocalDate assessed = kept.assessedAt() == null ? today : kept.assessedAt().toLocalDate();
        return assessed.isAfter(today) ? today : assessed;
    }

    /** What would be concluded: the assessment and what to think of before; nothing is stored. */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES)
    public Proposal propose(OccupancyCard card) {
        return conclusion.propose(card, new Faults());
    }

    /**
     * Concludes a contract: the household, the place, the days and the amount.
     *
     * @param read faults found while reading what was sent; they are said together with what is found here
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     * @throws Forbidden when the stay is longer than the scheme allows and the caller cannot answer for that
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public OccupancySheet conclude(OccupancyCard card, Faults read) {
        Proposal proposal = conclusion.propose(card, read);
        read.refuseIfAny();
        UUID application = applications.markHoused(card.household()).orElse(null);
        Occupancy occupancy = Occupancy.conclude(card, proposal.place(), application, proposal.lastDay(),
                reviews.nextDue(schemes.book(), card.scheme(), card.startsOn()));
        occupancy.become(answeredFor(occupancy.state(), proposal.beyondLongestStay(), card.reason()));
        store.add(occupancy);
        store.add(KeptAssessment.of(occupancy.id(), card.startsOn(), true, caller.actor().staff(), proposal.amounts(),
                proposal.facts(), AssessmentArchive.result(proposal.assessed())));
        households.mark(card.household(), HouseholdStatus.HOUSED);
        journal.about(SUBJECT, occupancy.id());
        return store.sheet(occupancy.id(), installation.today());
    }

    /**
     * Sets the last day of a contract; null: open-ended.
     *
     * @param version the one that was seen
     * @param reason why longer than the longest stay; null when it is not longer
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public OccupancySheet end(UUID id, int version, LocalDate lastDay, String reason) {
        Occupancy occupancy = store.get(id);
        OccupancySheet seen = store.sheet(id, installation.today());
        Faults faults = new Faults();
        conclusion.checkDays(seen.startsOn(), lastDay, seen.place(), id, faults);
        faults.refuseIfAny();
        LocalDate latest = StayLimit.lastDay(schemes.book(), seen.scheme(), seen.startsOn());
        boolean beyond = latest != null && (lastDay == null || lastDay.isAfter(latest));
        boolean longer = beyond && (seen.lastDay() != null && (lastDay == null || lastDay.isAfter(seen.lastDay())));
        occupancy.require(version);
        if (seen.exit() != null && !Objects.equals(lastDay, seen.lastDay())) {
            throw new Conflict("occupancy.exited");
        }
        ContractState after = answeredFor(occupancy.state().withLastDay(lastDay), longer || beyond && occupancy.longerStayBy() == null, reason);
        if (!after.equals(occupancy.state())) {
            steps.take(occupancy, StepKind.LAST_DAY, after, reason);
        }
        if (!store.housed(seen.household(), installation.today())) {
            households.mark(seen.household(), HouseholdStatus.LEFT);
        }
        journal.about(SUBJECT, id, "lastDay");
        return store.sheet(id, installation.today());
    }

    private ContractState answeredFor(ContractState state, boolean beyond, String reason) {
        if (!beyond) {
            return state;
        }
        if (!caller.actor().may(Permission.ANSWER_FOR_EXCEPTIONS)) {
            throw new Forbidden("occupancy.managerNeeded");
        }
        new Faults().require(reason != null && !reason.isBlank(), "/reason", "occupancy.reasonNeeded").refuseIfAny();
        return state.withLongerStay(reason, caller.actor().staff());
    }
}
