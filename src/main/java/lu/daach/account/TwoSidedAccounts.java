package lu.daach.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.daach.account.rules.DwellingMonth;
import lu.daach.account.rules.Few;
import lu.daach.account.rules.Sides;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.Role;
import lu.daach.organisation.UseCase;

/** The two-sided account of dwellings, months, owners and communes. */
@ApplicationScoped
public class TwoSidedAccounts {

    private static final int MOST_MONTHS = 60;

    @Inject
    private SidesStore store;

    @Inject
    private Rates rates;

    @Inject
    private Caller caller;

    /**
     * @param read the faults that reading the question found
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.READ_LEDGER)
    public TwoSided of(AccountAsked asked, Faults read) {
        requireMonths(asked, read);
        return summed(asked, store.read(asked));
    }

    /**
     * By commune, for every reader of reports. Who may not read the books gets communes with few contracts put together in one line, and a commune's own
     * reader gets its own line alone, where that tells of no single household.
     *
     * @param read the faults that reading the question found
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.READ_REPORTS)
    public TwoSided communes(YearMonth from, YearMonth until, Faults read) {
        AccountAsked asked = new AccountAsked(from, until, AccountBy.COMMUNE, null, null, null);
        requireMonths(asked, read);
        List<DwellingMonth> months = store.read(asked);
        TwoSided all = summed(asked, months);
        Actor actor = caller.actor();
        return actor.may(Permission.READ_LEDGER) ? all : told(all, fewest(months), actor);
    }

    private static TwoSided told(TwoSided all, Map<String, Long> fewest, Actor actor) {
        List<String> together = Few.together(fewest);
        List<AccountRow> told = new ArrayList<>(all.rows().stream().filter(row -> !together.contains(row.key())).toList());
        if (!together.isEmpty() && Few.enough(fewest, together)) {
            told.add(new AccountRow(AccountRow.OTHER, AccountRow.OTHER, all.rows().stream().filter(row -> together.contains(row.key())).map(AccountRow::sides)
                    .reduce(Sides.NONE, Sides::plus)));
        }
        if (actor.role() == Role.COMMUNE) {
            told.removeIf(row -> !row.key().equals(actor.communeCode()));
        }
        return new TwoSided(all.asked(), List.copyOf(told), told.stream().map(AccountRow::sides).reduce(Sides.NONE, Sides::plus));
    }

    /** How many contracts each commune had in the month in which it had the fewest. */
    private static Map<String, Long> fewest(List<DwellingMonth> months) {
        Map<String, Map<YearMonth, Long>> contracts = new LinkedHashMap<>();
        months.forEach(one -> contracts.computeIfAbsent(one.commune(), code -> new LinkedHashMap<>()).merge(one.month(), (long) one.contracts(), Long::sum));
        Map<String, Long> fewest = new LinkedHashMap<>();
        contracts.forEach((code, byMonth) -> fewest.put(code, byMonth.values().stream().min(Comparator.naturalOrder()).orElse(0L)));
        return fewest;
    }

    private static void requireMonths(AccountAsked asked, Faults read) {
        boolean known = asked.from() != null && asked.until() != null;
        read.require(!known || !asked.until().isBefore(asked.from()), "/until", "account.untilBeforeFrom");
        read.require(!known || asked.from().until(asked.until(), ChronoUnit.MONTHS) < MOST_MONTHS, "/until", "account.tooManyMonths", MOST_MONTHS);
        read.refuseIfAny();
    }

    private TwoSided summed(AccountAsked asked, List<DwellingMonth> months) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Sides> sums = new LinkedHashMap<>();
        Sides total = Sides.NONE;
        for (DwellingMonth one : months) {
            Sides sides = Sides.of(one, rates.ofState(), rates.ofCommunes());
            labels.putIfAbsent(key(one, asked.by()), label(one, asked.by()));
            sums.merge(key(one, asked.by()), sides, Sides::plus);
            total = total.plus(sides);
        }
        List<AccountRow> rows = new ArrayList<>();
        sums.forEach((key, sides) -> rows.add(new AccountRow(key, labels.get(key), sides)));
        rows.sort(Comparator.comparing(AccountRow::label).thenComparing(AccountRow::key));
        return new TwoSided(asked, List.copyOf(rows), total);
    }

    private static String key(DwellingMonth one, AccountBy by) {
        return switch (by) {
            case MONTH -> one.month().toString();
            case DWELLING -> one.dwelling().toString();
            case OWNER -> one.owner().toString();
            case COMMUNE -> one.commune();
        };
    }

    private static String label(DwellingMonth one, AccountBy by) {
        return switch (by) {
            case MONTH -> one.month().toString();
            case DWELLING -> one.address();
            case OWNER -> one.ownerName();
            case COMMUNE -> one.commune();
        };
    }
}
