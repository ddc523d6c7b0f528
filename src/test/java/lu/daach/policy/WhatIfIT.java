package lu.daach.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lu.daach.admission.rules.RegionCommunes;
import lu.daach.bench.Figures;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.occupancy.rules.DwellingKind;
import lu.daach.policy.rules.Outcome;
import lu.daach.policy.rules.PoolOfHouseholds;
import lu.daach.policy.rules.Tenant;
import lu.daach.policy.rules.Variant;
import lu.daach.policy.rules.WhatIf;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.SchemeVersion;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A drafted HausCaRe over {@code -Dbench.n} households (100,000) that live in the pool: the product's simulation from the question to the
 * kept figures, eligibility, progress and all, beside the floor, which reads the same rows of the same database and computes the same
 * amounts by hand-written code for the one scheme and nothing else. Goal of performance.md 2: at most 1.3 times the floor; a second
 * variant on loaded data at most 0.1 of the first.
 */
@Tag("bench")
@OnTheServer
class WhatIfIT {

    private static final int USUAL = 100_000;
    private static final YearMonth MONTH = YearMonth.of(2027, 1);
    private static final LocalDate ON = MONTH.atDay(1);

    private static final List<String> SEED = List.of("""
            insert into dwelling.dwelling (region_id, id, commune_code, address, kind, letting, surface_square_metres, bedrooms, first_occupied_on,
                energy_renovated, fitted_kitchen, outdoor_space)
            select 2, uuid_in(cast(md5('d' || n) as cstring)), 'x' || n %% 10, n || ', rue du Banc', 'apartment', 'whole', 65, 2, '1995-01-01', true, true, true
            from generate_series(1, %1$d) n""", """
            insert into dwelling.place (region_id, id, dwelling_id, position, label, bedrooms, capacity)
            select 2, uuid_in(cast(md5('p' || n) as cstring)), uuid_in(cast(md5('d' || n) as cstring)), 1, 'tout', 2, 4 from generate_series(1, %1$d) n""", """
            insert into lease.owner (region_id, id, kind, name, language) values (2, uuid_in(cast(md5('o') as cstring)), 'company', 'Banc SA', 'fr')""", """
            insert into lease.head_lease (region_id, id, dwelling_id, owner_id, period, monthly_rent, monthly_charges, notice_months,
                guarantee_rent_when_empty, guarantee_upkeep, guarantee_good_state, guarantee_give_back_months, guarantee_follow_up)
            select 2, uuid_in(cast(md5('l' || n) as cstring)), uuid_in(cast(md5('d' || n) as cstring)), uuid_in(cast(md5('o') as cstring)), '[2024-01-01,)',
                   700 + n %% 500, 100, 3, true, true, true, 3, true from generate_series(1, %1$d) n""", """
            insert into household.household (region_id, id, file_number, last_name, language, status, incomes_known, owns_dwelling_share,
                national_or_permanent, commune_of_residence)
            select 2, uuid_in(cast(md5('h' || n) as cstring)), 500000 + n, 'Banc', 'fr', 'housed', true, '0', true, '9999' from generate_series(1, %1$d) n""", """
            insert into household.person (region_id, id, household_id, position, key, last_name, first_name, born, role)
            select 2, gen_random_uuid(), uuid_in(cast(md5('h' || n) as cstring)), k, chr(97 + k), 'Banc', 'Ada',
                   case k when 2 then date '2012-01-01' + n %% 4000 else date '1960-01-01' + (n * 7 + k * 31) %% 14000 end,
                   case k when 0 then 'applicant' when 1 then 'partner' else 'child' end
            from generate_series(1, %1$d) n cross join generate_series(0, 2) k where k <= n %% 3""", """
            insert into household.income (region_id, id, household_id, position, person_key, kind, net, per)
            select 2, gen_random_uuid(), uuid_in(cast(md5('h' || n) as cstring)), k, chr(97 + k), 'employment', 900 + (n * 37 + k * 311) %% 3500, 'month'
            from generate_series(1, %1$d) n cross join generate_series(0, 1) k where k <= n %% 3""", """
            insert into occupancy.occupancy (region_id, id, household_id, dwelling_id, place_id, scheme, period)
            select 2, uuid_in(cast(md5('c' || n) as cstring)), uuid_in(cast(md5('h' || n) as cstring)), uuid_in(cast(md5('d' || n) as cstring)),
                   uuid_in(cast(md5('p' || n) as cstring)), 'hauscare', '[2026-01-01,2029-01-01)' from generate_series(1, %1$d) n""", """
            insert into occupancy.assessment (region_id, id, occupancy_id, applies_from, assessed_by, monthly, gross, savings, facts, result)
            select 2, uuid_in(cast(md5('a' || n) as cstring)), uuid_in(cast(md5('c' || n) as cstring)), '2026-01-01',
                   (select id from organisation.staff where region_id = 2 limit 1), 200 + n %% 400, 200 + n %% 400, 0, '{}', '{}'
            from generate_series(1, %1$d) n""", "vacuum analyze");

    private static final String HOMES = """
            select o.id, o.household_id, d.commune_code, a.monthly, a.savings,
                   (select l.monthly_rent + l.monthly_charges from lease.head_lease l where l.region_id = 2 and l.dwelling_id = d.id and l.period @> date '2027-01-01')
            from occupancy.occupancy o
            join dwelling.dwelling d on d.region_id = o.region_id and d.id = o.dwelling_id
            join occupancy.assessment a on a.region_id = o.region_id and a.occupancy_id = o.id and a.withdrawn_at is null
            where o.region_id = 2 and o.scheme = 'hauscare' and o.period && '[2027-01-01,2027-02-01)' and d.address like '%rue du Banc' and a.applies_from <= '2027-01-01'""";
    private static final String PERSONS = "select household_id, key, born, role from household.person where region_id = 2 order by household_id, position";
    private static final String INCOMES = "select household_id, person_key, kind, net, per from household.income where region_id = 2 order by household_id, position";

    @Test
    void whatIf() throws SQLException {
        Assumptions.assumeTrue(Figures.asked("whatif"));
        String asked = System.getProperty("bench.n", "");
        int households = asked.isEmpty() ? USUAL : Integer.parseInt(asked);
        Rest officer = Rest.as("officer-b");
        String draft = draft(officer, "90");
        try (Connection connection = Product.asSuperuser()) {
            for (String statement : SEED) {
                Sql.run(connection, statement.equals("vacuum analyze") ? statement : statement.formatted(households));
            }
            connection.setAutoCommit(false);
            List<Double> ours = new ArrayList<>();
            List<Double> floor = new ArrayList<>();
            List<Double> first = new ArrayList<>();
            List<Double> second = new ArrayList<>();
            Outcome outcome = null;
            Money byHand = null;
            JsonObject figures = null;
            for (int turn = 0; turn < 4; turn++) {
                boolean counts = turn > 0;
                long start = System.nanoTime();
                List<Tenant> tenants = read(connection);
                byHand = byHand(tenants);
                add(floor, counts, start);
                PoolOfHouseholds pool = new PoolOfHouseholds(MONTH, tenants, List.of(), NOWHERE);
                start = System.nanoTime();
                outcome = whatIf("90").reckon(pool, done -> true);
                add(first, counts, start);
                start = System.nanoTime();
                outcome = whatIf("85").reckon(pool, done -> true);
                add(second, counts, start);
                outcome = whatIf("90").reckon(pool, done -> true);
                start = System.nanoTime();
                figures = done(officer, officer.post("/simulations", "{\"name\": \"Banc\", \"schemeVersion\": \"" + draft + "\"}").json().getString("id"));
                add(ours, counts, start);
                System.out.println("turn " + turn + " of " + tenants.size());
            }
            assertTrue(byHand.minus(outcome.after()).amount().abs().compareTo(BigDecimal.ONE) < 0, "the floor computes the same: " + byHand + " " + outcome.after());
            String how = households + " households, median of ";
            Figures.say("whatif.product", Figures.median(ours), "s", how + Figures.all(ours) + ", question to kept figures by REST");
            Figures.say("whatif.floor", Figures.median(floor), "s", how + Figures.all(floor) + ", reads and computes by hand");
            Figures.say("whatif.ratio", Figures.median(ours) / Figures.median(floor), "x", "goal at most 1.3");
            Figures.say("whatif.loaded.first", Figures.median(first), "s", how + Figures.all(first) + ", rules alone on loaded data, amounts before and after and eligibility");
            Figures.say("whatif.loaded.second", Figures.median(second), "s", how + Figures.all(second));
            Figures.say("whatif.second.ratio", Figures.median(second) / Figures.median(ours), "x", "goal at most 0.1 of the whole first");
            System.out.println(figures.getInt("households") + " households in the product's pool");
        }
    }

    private static void add(List<Double> seconds, boolean counts, long start) {
        if (counts) {
            seconds.add((System.nanoTime() - start) / 1e9);
        }
    }

    private static String draft(Rest officer, String share) {
        return officer.post("/scheme-versions", """
                {"scheme": "hauscare", "startsOn": "2027-01-01", "basis": "Banc", "note": null, "terms": {"condition.regionOrMotive": 1,
                 "condition.incomeCeiling": 100, "condition.otherDwelling": 3, "condition.rightOfStay": 3, "condition.adult": 18,
                 "participation.annex3": %s, "participation.costCap": 1, "stay.months": 36, "review.months": 12}}""".formatted(share)).json().getString("id");
    }

    private static JsonObject done(Rest officer, String id) {
        while (true) {
            JsonObject seen = officer.get("/simulations/" + id).json();
            if (!List.of("queued", "running").contains(seen.getString("state"))) {
                assertEquals("done", seen.getString("state"));
                return seen.getJsonObject("figures");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static WhatIf whatIf(String share) {
        Rulebook law = Rulebook.national();
        List<SchemeVersion.Entry> entries = new ArrayList<>();
        SchemeBook.delivered().on(Scheme.HAUSCARE, ON).under(law.on(ON)).all().forEach(term ->
                entries.add(new SchemeVersion.Entry(term.key(), term.key().equals("participation.annex3") ? new BigDecimal(share) : term.value(), null)));
        SchemeVersion own = SchemeVersion.own(Scheme.HAUSCARE, new Source("Banc", "version 1", null, ON), entries);
        return new WhatIf(Variant.of(law, SchemeBook.delivered(), Set.of()), Variant.of(law, SchemeBook.delivered().with(own), Set.of(Scheme.HAUSCARE)));
    }

    private static final RegionCommunes NOWHERE = new RegionCommunes() {
        @Override
        public boolean contains(String code) {
            return false;
        }

        @Override
        public boolean inForce(String code, LocalDate on) {
            return false;
        }
    };

    private static List<Tenant> read(Connection connection) throws SQLException {
        Map<UUID, List<Member>> members = new HashMap<>();
        each(connection.prepareStatement(PERSONS), row -> members.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(3))
                .add(new Member(row.getString(2), row.getObject(3, LocalDate.class), Role.of(row.getString(4)).orElseThrow())));
        Map<UUID, List<Income>> incomes = new HashMap<>();
        each(connection.prepareStatement(INCOMES), row -> incomes.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(2))
                .add(new Income(row.getString(2), IncomeKind.of(row.getString(3)).orElseThrow(), row.getBigDecimal(4), Per.of(row.getString(5)).orElseThrow())));
        List<Tenant> tenants = new ArrayList<>();
        Period period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2029, 1, 1));
        Facts facts = new Facts("9999", null, Fraction.parse("0").orElseThrow(), null, true, null, null, null, null, null, null, null, null);
        each(connection.prepareStatement(HOMES), row -> {
            UUID household = row.getObject(2, UUID.class);
            tenants.add(new Tenant(row.getObject(1, UUID.class), household, row.getString(3), Scheme.HAUSCARE, period, ON, new Money(row.getBigDecimal(4)),
                    new Money(row.getBigDecimal(5)), false, new HouseholdFacts(members.getOrDefault(household, List.of()), incomes.getOrDefault(household, List.of()), facts), true,
                    new DwellingFacts(DwellingKind.APARTMENT, null, null, null, null, null, null, row.getBigDecimal(6))));
        });
        connection.rollback();
        return tenants;
    }

    @FunctionalInterface
    private interface Taken {

        void from(ResultSet row) throws SQLException;
    }

    private static void each(PreparedStatement query, Taken taken) throws SQLException {
        try (PreparedStatement statement = query) {
            statement.setFetchSize(5000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.from(row);
                }
            }
        }
    }

    /** Ninety percent of annex III, at most the cost: one scheme, one law, written out. */
    private static Money byHand(List<Tenant> tenants) {
        Map<String, BigDecimal[]> table = new HashMap<>();
        Rulebook law = Rulebook.national();
        BigDecimal index = law.value("index", ON);
        for (int adults = 1; adults <= 2; adults++) {
            for (int children = 0; children <= 1; children++) {
                BigDecimal[] row = new BigDecimal[3];
                int column = 0;
                for (String name : List.of("low", "max", "cap")) {
                    row[column++] = law.value("annex-3." + name + "." + adults + "-" + children, ON).multiply(index).movePointLeft(2);
                }
                table.put(adults + "-" + children, row);
            }
        }
        BigDecimal[] thirdAdult = new BigDecimal[3];
        int column = 0;
        for (String name : List.of("low", "max", "cap")) {
            thirdAdult[column] = table.get("2-0")[column].add(law.value("annex-3." + name + ".adult", ON).multiply(index).movePointLeft(2));
            column++;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal ninety = new BigDecimal("0.9");
        for (Tenant tenant : tenants) {
            BigDecimal income = BigDecimal.ZERO;
            for (Income one : tenant.facts().incomes()) {
                income = income.add(one.net());
            }
            income = income.multiply(BigDecimal.valueOf(12));
            int adults = 0;
            for (Member member : tenant.facts().members()) {
                adults += member.ageOn(ON) >= 14 ? 1 : 0;
            }
            int children = tenant.facts().members().size() - adults;
            BigDecimal[] row = adults == 3 ? thirdAdult : table.get(adults + "-" + children);
            BigDecimal year;
            if (income.compareTo(row[0]) <= 0) {
                year = income.multiply(new BigDecimal("0.10"));
            } else if (income.compareTo(row[1]) >= 0) {
                year = income.multiply(new BigDecimal("0.35"));
            } else {
                BigDecimal wide = row[1].subtract(row[0]);
                year = income.multiply(wide.multiply(new BigDecimal("0.10")).add(income.subtract(row[0]).multiply(new BigDecimal("0.25")))).divide(wide, 20, RoundingMode.HALF_UP);
            }
            year = year.min(row[2].multiply(new BigDecimal("0.35")));
            BigDecimal month = year.multiply(ninety).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
            sum = sum.add(month.min(tenant.dwelling().monthlyCost()));
        }
        return Money.rounded(sum);
    }
}
