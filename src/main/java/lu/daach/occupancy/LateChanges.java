package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.kernel.Sentence;
import lu.daach.occupancy.rules.RevisionDay;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Step;

/**
 * What a household should have paid, when a change of its incomes or its people became known late: by the household's file as it stands
 * now, from the day on which each change would have counted. Kept amounts are replaced by others, never changed.
 */
@ApplicationScoped
public class LateChanges {

    private static final String SUBJECT = "occupancy";

    private final RevisionDay revision = new RevisionDay(Rulebook.national());

    @Inject
    private OccupancyStore store;

    @Inject
    private Conclusion conclusion;

    @Inject
    private Households households;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /**
     * What a household pays from a day on.
     *
     * @param agreedOtherwise whether it was agreed, and not worked out
     */
    public record Amount(LocalDate appliesFrom, Money monthly, Money savings, boolean agreedOtherwise) {
    }

    /**
     * @param period of the contract
     * @param amounts in force now, the first first
     * @param after the amounts when the changes count
     */
    public record Outlook(UUID household, Period period, List<LateChange> changes, List<Amount> amounts, List<Amount> after) {
    }

    /** The assessments that count no more, and those in their place. */
    public record Replacement(List<UUID> replaced, List<UUID> added) {
    }

    /**
     * What the changes on the household's file from a day on lead to; nothing is stored.
     *
     * @throws lu.daach.kernel.Missing when there is no such contract
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.READ)
    public Outlook outlook(UUID id, LocalDate since) {
        journal.about(SUBJECT, id, "incomes");
        return work(id, since).outlook();
    }

    /** Replaces the amounts as the outlook has it. */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public Replacement replace(UUID id, LocalDate since) {
        Work work = work(id, since);
        List<UUID> replaced = work.replaced.stream().map(KeptAssessment::id).toList();
        store.withdraw(replaced);
        List<UUID> added = new ArrayList<>();
        for (Found found : work.found) {
            if (found.change().counts()) {
                KeptAssessment kept = KeptAssessment.of(id, found.change().appliesFrom(), found.lastYear(), caller.actor().staff(),
                        Amounts.of(found.again().ruling().value(), null, null), found.again().facts(), AssessmentArchive.result(found.again().ruling().value()));
                store.add(kept);
                added.add(kept.id());
            }
        }
        journal.about(SUBJECT, id, "amounts");
        return new Replacement(replaced, added);
    }

    /**
     * Puts the amounts back that were replaced, as copies: what was replaced and what replaced it stay to be seen.
     *
     * @throws Conflict when one of them has been replaced in between
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public Replacement restore(UUID id, Replacement done) {
        Set<UUID> counting = store.assessments(id).stream().map(KeptAssessment::id).collect(Collectors.toSet());
        if (!counting.containsAll(done.added())) {
            throw new Conflict("occupancy.amountsChangedSince");
        }
        store.withdraw(done.added());
        List<UUID> copies = store.copy(done.replaced());
        journal.about(SUBJECT, id, "amounts");
        return new Replacement(done.added(), copies);
    }

    /** @param lastYear whether it is a yearly review, which counts the mean of last year */
    private record Found(LateChange change, Conclusion.Reassessed again, boolean lastYear) {
    }

    private record Work(UUID household, Period period, List<KeptAssessment> before, List<KeptAssessment> replaced, List<Found> found) {

        Outlook outlook() {
            List<Amount> now = before.stream().map(Work::amount).toList();
            List<Amount> after = new ArrayList<>(before.stream().filter(kept -> !replaced.contains(kept)).map(Work::amount).toList());
            found.stream().map(Found::change).filter(LateChange::counts)
                    .forEach(change -> after.add(new Amount(change.appliesFrom(), change.monthly(), change.savings(), false)));
            after.sort(java.util.Comparator.comparing(Amount::appliesFrom));
            return new Outlook(household, period, found.stream().map(Found::change).toList(), now, after);
        }

        private static Amount amount(KeptAssessment kept) {
            return new Amount(kept.appliesFrom(), new Money(kept.monthly()), new Money(kept.savings()), kept.agreedOtherwise());
        }
    }

    private Work work(UUID id, LocalDate since) {
        OccupancySheet contract = store.sheet(id, installation.today());
        HouseholdSheet household = households.find(contract.household()).orElseThrow();
        List<KeptAssessment> before = store.assessments(id);
        Period period = new Period(contract.startsOn(), contract.lastDay() == null ? null : contract.lastDay().plusDays(1));
        TreeMap<LocalDate, LocalDate> points = points(household, since, period);
        LocalDate asked = revision.of(since);
        if (since.isAfter(period.startsOn()) && period.contains(asked) && corrected(contract, before, asked)) {
            points.putIfAbsent(asked, since);
        }
        if (points.isEmpty()) {
            return new Work(contract.household(), period, before, List.of(), List.of());
        }
        LocalDate first = points.firstKey();
        List<KeptAssessment> later = before.stream().filter(kept -> !kept.appliesFrom().isBefore(first)).toList();
        Set<LocalDate> agreed = later.stream().filter(KeptAssessment::agreedOtherwise).map(KeptAssessment::appliesFrom).collect(Collectors.toSet());
        later.stream().filter(kept -> !kept.agreedOtherwise()).forEach(kept -> points.putIfAbsent(kept.appliesFrom(), kept.appliesFrom()));
        Optional<KeptAssessment> inForce = before.stream().filter(kept -> kept.appliesFrom().isBefore(first)).reduce((a, b) -> b);
        BigDecimal income = inForce.map(kept -> income(AssessmentArchive.read(kept).steps())).orElse(null);
        HouseholdFacts people = inForce.map(kept -> household.determiningFactsOn(kept.appliesFrom(), false)).orElse(null);
        List<Found> found = new ArrayList<>();
        for (Map.Entry<LocalDate, LocalDate> point : points.entrySet()) {
            if (agreed.contains(point.getKey())) {
                continue;
            }
            boolean review = point.getKey().equals(point.getValue());
            Conclusion.Reassessed again = conclusion.again(contract, point.getKey(), point.getValue(), review);
            HouseholdFacts now = household.determiningFactsOn(point.getValue(), review);
            boolean other = people == null || !people(people).equals(people(now));
            List<Sentence> missing = ParticipationCalculations.faults(again.ruling().refusals()).stream().map(fault -> new Sentence(fault.key(), fault.args())).toList();
            boolean counts = missing.isEmpty() && (review || revision.counts(income, again.yearlyIncome(), other, point.getKey()));
            found.add(new Found(new LateChange(point.getValue(), point.getKey(), income, again.yearlyIncome(), other, counts,
                    missing.isEmpty() ? again.ruling().value().monthly() : null, missing.isEmpty() ? again.ruling().value().savings() : null, missing), again, review));
            if (counts) {
                income = again.yearlyIncome();
                people = now;
            }
        }
        return new Work(contract.household(), period, before, replaced(later, found), found);
    }

    /** Whether the file has another income today for the amount in force on a day than when it was worked out: what was wrong on it counts from the day that is asked for. */
    private boolean corrected(OccupancySheet contract, List<KeptAssessment> before, LocalDate day) {
        Optional<KeptAssessment> inForce = before.stream().filter(kept -> kept.appliesFrom().isBefore(day) && !kept.agreedOtherwise()).reduce((a, b) -> b);
        if (inForce.isEmpty()) {
            return false;
        }
        KeptAssessment kept = inForce.get();
        BigDecimal counted = income(AssessmentArchive.read(kept).steps());
        BigDecimal now = conclusion.again(contract, kept.appliesFrom(), kept.appliesFrom(), kept.lastYear()).yearlyIncome();
        return counted != null && now != null && counted.compareTo(now) != 0;
    }

    /** Amounts are replaced from the first change that counts on. */
    private static List<KeptAssessment> replaced(List<KeptAssessment> later, List<Found> found) {
        Optional<LocalDate> first = found.stream().map(Found::change).filter(LateChange::counts).map(LateChange::appliesFrom).findFirst();
        return first.isEmpty() ? List.of() : later.stream().filter(kept -> !kept.agreedOtherwise() && !kept.appliesFrom().isBefore(first.get())).toList();
    }

    /** The days from which something on file is otherwise, by the day from which it counts; of two that count from one day, the later. */
    private TreeMap<LocalDate, LocalDate> points(HouseholdSheet household, LocalDate since, Period period) {
        TreeSet<LocalDate> days = new TreeSet<>();
        household.incomes().forEach(income -> {
            add(days, income.from());
            add(days, income.until() == null ? null : income.until().plusDays(1));
        });
        household.members().forEach(member -> {
            add(days, member.from());
            add(days, member.until() == null ? null : member.until().plusDays(1));
        });
        TreeMap<LocalDate, LocalDate> points = new TreeMap<>();
        for (LocalDate day : days) {
            LocalDate counts = day.isBefore(since) || day.isAfter(installation.today()) || !day.isAfter(period.startsOn()) ? null : revision.of(day);
            if (counts != null && period.contains(counts)) {
                points.put(counts, day);
            }
        }
        return points;
    }

    private static void add(Set<LocalDate> days, LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    private static Set<String> people(HouseholdFacts household) {
        Set<String> people = new HashSet<>();
        household.members().forEach(member -> people.add(member.id() + "/" + member.role()));
        return people;
    }

    private static BigDecimal income(List<Step> steps) {
        return steps.stream().filter(step -> step.key().equals("income")).map(step -> new BigDecimal(step.value())).findFirst().orElse(null);
    }
}
