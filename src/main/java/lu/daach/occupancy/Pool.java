package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.ManyHouseholds;
import lu.daach.household.rules.Determination;
import lu.daach.household.rules.Facts;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.occupancy.rules.Participation;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.rules.SchemeBook;

/** All contracts of the region at once: as they stand in a month, and assessed anew when a scheme changes. */
@ApplicationScoped
public class Pool {

    /** A day after every contract. */
    private static final LocalDate EVER = LocalDate.of(9999, 1, 1);

    private final Participation participation = new Participation(Rulebook.national());

    @Inject
    private PoolStore store;

    @Inject
    private ManyHouseholds households;

    @Inject
    private Schemes schemes;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** Shows each contract with a day in a month, with its household; one after the other while they are read, none is kept. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public void each(YearMonth month, BiConsumer<PoolLine, HouseholdSheet> seen) {
        store.read(month.atDay(1), month.plusMonths(1).atDay(1), null, lines -> households.each(together(lines, seen)));
    }

    /** How many contracts {@link #each} shows. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public int count(YearMonth month) {
        return store.count(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /**
     * Assesses every contract of a scheme from a day on by the scheme that is in force then; months before stay as they are. An amount
     * that was agreed otherwise stays too, and so does one whose household or dwelling lacks a fact.
     *
     * @param from the first of a month
     * @return how many were assessed, and how many stay because a fact is missing
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public Reassessed reassess(Scheme scheme, LocalDate from) {
        SchemeBook book = schemes.book();
        List<PoolLine> lines = store.pool(from, EVER, scheme);
        Map<UUID, List<LocalDate>> later = store.later(scheme, from);
        List<PoolStore.Fresh> fresh = new ArrayList<>();
        List<PoolLine> open = lines.stream().filter(line -> !line.agreed()).toList();
        each(open, (line, sheet) -> assess(line, line.on(), sheet, book, fresh));
        int assessed = fresh.size();
        each(lines.stream().filter(line -> later.containsKey(line.occupancy())).toList(), (line, sheet) -> laterOnes(line, sheet, later, book, fresh));
        store.keep(fresh, caller.actor().staff());
        journal.about("scheme", scheme.code(), "assessments");
        return new Reassessed(assessed, open.size() - assessed, lines.size() - open.size());
    }

    /** @param assessed contracts, not counting later amounts of the same; @param missing a fact is missing; @param agreed otherwise */
    public record Reassessed(int assessed, int missing, int agreed) {
    }

    /** Amounts that were fixed for later days already, each on its own day. */
    private void laterOnes(PoolLine line, HouseholdSheet sheet, Map<UUID, List<LocalDate>> later, SchemeBook book, List<PoolStore.Fresh> fresh) {
        for (LocalDate day : later.get(line.occupancy())) {
            if (day.isAfter(line.on())) {
                assess(line, day, sheet, book, fresh);
            }
        }
    }

    /** Adds the assessment; nothing where a fact is missing. */
    private void assess(PoolLine line, LocalDate on, HouseholdSheet sheet, SchemeBook book, List<PoolStore.Fresh> fresh) {
        Determination determined = sheet.determinedOn(on, line.lastYear());
        Ruling<Assessment> ruling = participation.assess(new ParticipationQuestion(line.scheme(), on, determined.facts(Facts.NONE), line.dwelling()), book);
        if (!ruling.isRefused()) {
            fresh.add(new PoolStore.Fresh(line.occupancy(), on, line.lastYear(), Amounts.of(ruling.value(), null, null),
                    AssessmentArchive.facts(on, determined, line.dwelling()), AssessmentArchive.result(ruling.value())));
        }
    }

    private void each(List<PoolLine> lines, BiConsumer<PoolLine, HouseholdSheet> seen) {
        households.each(lines.stream().map(PoolLine::household).collect(Collectors.toSet()), together(lines.iterator(), seen));
    }

    /** @param lines by household, in the database's order of ids, in which the households come too */
    private static Consumer<HouseholdSheet> together(Iterator<PoolLine> lines, BiConsumer<PoolLine, HouseholdSheet> seen) {
        PoolLine[] next = {lines.hasNext() ? lines.next() : null};
        return sheet -> {
            while (next[0] != null && next[0].household().equals(sheet.id())) {
                seen.accept(next[0], sheet);
                next[0] = lines.hasNext() ? lines.next() : null;
            }
        };
    }
}
