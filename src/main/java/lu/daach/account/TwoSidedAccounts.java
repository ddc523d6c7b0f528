package lu.daach.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.daach.account.rules.DwellingMonth;
import lu.daach.account.rules.Sides;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The two-sided account of dwellings, months, owners and communes. */
@ApplicationScoped
public class TwoSidedAccounts {

    private static final int MOST_MONTHS = 60;

    @Inject
    private SidesStore store;

    @Inject
    private Rates rates;

    /**
     * @param read the faults that reading the question found
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.READ_LEDGER)
    public TwoSided of(AccountAsked asked, Faults read) {
        boolean known = asked.from() != null && asked.until() != null;
        read.require(!known || !asked.until().isBefore(asked.from()), "/until", "account.untilBeforeFrom");
        read.require(!known || asked.from().until(asked.until(), ChronoUnit.MONTHS) < MOST_MONTHS, "/until", "account.tooManyMonths", MOST_MONTHS);
        read.refuseIfAny();
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Sides> sums = new LinkedHashMap<>();
        Sides total = Sides.NONE;
        for (DwellingMonth one : store.read(asked)) {
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
