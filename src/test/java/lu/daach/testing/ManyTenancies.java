package lu.daach.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Tenancies of invented people in the second region, as many as wanted: each with a dwelling, a head lease, a household and an amount. */
public final class ManyTenancies {

    private static final String MAKE = """
            set session_replication_role = replica;
            create temporary table many as select n, uuidv7() as id, uuidv7() as household from generate_series(%1$d, %2$d) as n;
            insert into lease.owner (region_id, id, kind, name, language) select 2, uuidv7(), 'company', 'Essai ' || n, 'fr' from many where n <= 1000;
            insert into dwelling.dwelling (region_id, id, commune_code, address, kind, letting)
                select 2, id, (select min(commune_code) from dwelling.dwelling where region_id = 2), n || ', rue des Essais', 'apartment', 'whole' from many;
            insert into dwelling.place (region_id, id, dwelling_id, position, label, bedrooms, capacity) select 2, id, id, 1, 'tout', 1, 2 from many;
            insert into lease.head_lease (region_id, id, dwelling_id, owner_id, period, monthly_rent, monthly_charges, notice_months,
                    guarantee_rent_when_empty, guarantee_upkeep, guarantee_good_state, guarantee_give_back_months, guarantee_follow_up)
                select 2, m.id, m.id, o.id, '[2026-12-01,)', 800 + m.n %% 300, 100, 3, true, true, true, 3, true
                from many m join lease.owner o on o.region_id = 2 and o.name = 'Essai ' || (m.n %% least(1000, %3$d) + 1);
            insert into household.household (region_id, id, file_number, last_name, language, status)
                select 2, household, 100000 + n, 'Essai', 'fr', 'housed' from many;
            insert into occupancy.occupancy (region_id, id, household_id, dwelling_id, place_id, scheme, period)
                select 2, id, household, id, id, 'loyer-abordable', '[2026-12-01,)' from many;
            insert into occupancy.assessment (region_id, id, occupancy_id, applies_from, assessed_by, monthly, gross, savings, facts, result)
                select 2, id, id, '2026-12-01', (select min(id::text)::uuid from organisation.staff where region_id = 2), 300 + n %% 200, 300 + n %% 200, 30,
                       '{}', '{}' from many;
            set session_replication_role = origin;
            drop table many;
            analyze""";

    private ManyTenancies() {
    }

    /**
     * Makes the tenancies of these numbers, all of them from December 2026 on.
     *
     * @param from the first number; 1 makes their owners too, a thousand at most
     * @param to the last number
     */
    public static void make(Connection superuser, int from, int to) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(MAKE.formatted(from, to, from == 1 ? to : 1000));
        }
    }
}
