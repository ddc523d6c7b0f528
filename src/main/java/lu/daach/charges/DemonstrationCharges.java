package lu.daach.charges;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.organisation.Demonstration;

/**
 * The rooms of two houses: what was paid for them from March to October 2026, with the bills, and the advances that are asked from January 2027.
 * Their account is left to be drafted, so that it can be tried. One home that a single household had for the whole of 2025 has its account of that
 * year drafted: a second person books it.
 */
@ApplicationScoped
class DemonstrationCharges implements Demonstration {

    private static final int ORDER = 62;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final LocalDate ADVANCES = LocalDate.of(2027, 1, 1);
    private static final List<Integer> HOUSES = List.of(59, 60);

    private static final String COST = """
            insert into charges.cost (region_id, id, dwelling_id, kind, first_day, last_day, amount, key, proof, entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Forty euros for each person the place is for. */
    private static final String ADVANCE = """
            insert into charges.advance (region_id, id, occupancy_id, applies_from, monthly, basis, decided_by)
            select o.region_id, md5('charge-advance/' || o.id)::uuid, o.id, ?, 40 * p.capacity, 'Coûts de mars à octobre 2026', ?
            from occupancy.occupancy o
            join dwelling.place p on p.region_id = o.region_id and p.id = o.place_id
            where o.region_id = ? and o.dwelling_id = ? and o.period @> date '2026-11-15' and (upper(o.period) is null or upper(o.period) > ?)""";

    /** One household in one whole home: it bears what the home cost, place by day. */
    private static final String ACCOUNT = """
            with home as (
                select o.id as occupancy_id, o.household_id, o.dwelling_id, p.capacity
                from occupancy.occupancy o
                join dwelling.dwelling w on w.region_id = o.region_id and w.id = o.dwelling_id and w.letting = 'whole'
                join dwelling.place p on p.region_id = o.region_id and p.id = o.place_id
                where o.region_id = ? and o.period @> daterange('2025-01-01', '2026-01-01')
                order by w.address limit 1
            ), bill as (
                insert into charges.cost (region_id, id, dwelling_id, kind, first_day, last_day, amount, key, proof, entered_by, entered_at)
                select ?, md5('charge-cost/2025/' || b.kind)::uuid, h.dwelling_id, b.kind, '2025-01-01', '2025-12-31', b.amount, 'space', b.proof, ?, '2026-03-02 10:00+01'
                from home h, (values ('taxes', 214.40, 'Commune, poubelles et canal 2025, 3918'), ('upkeep', 138.00, 'Chauffage Weis, entretien 2025-41')) as b (kind, amount, proof)
                returning id, dwelling_id, kind, amount
            ), account as (
                insert into charges.statement (region_id, id, dwelling_id, period, state, cost, agency, drafted_by, drafted_at)
                select ?, md5('charge-statement/2025')::uuid, b.dwelling_id, daterange('2025-01-01', '2026-01-01'), 'draft', sum(b.amount), 0, ?, '2026-11-12 09:30+01'
                from bill b group by b.dwelling_id
                returning id, cost
            ), share as (
                insert into charges.share (region_id, statement_id, occupancy_id, household_id, days, cost, advances)
                select ?, a.id, h.occupancy_id, h.household_id, 365, a.cost, 0 from account a, home h
                returning statement_id, occupancy_id
            )
            insert into charges.part (region_id, statement_id, cost_id, occupancy_id, position, counted, units, of_units, amount)
            select ?, s.statement_id, b.id, s.occupancy_id, row_number() over (order by b.kind) - 1, b.amount, h.capacity * 365, h.capacity * 365, b.amount
            from share s, bill b, home h""";

    private record Paid(CostKind kind, String amount, String proof) {
    }

    private static final List<Paid> PAID = List.of(new Paid(CostKind.ENERGY, "2184.60", "Facture E-2026-118, Energie Musterdall"),
            new Paid(CostKind.WATER, "612.35", "Commune, eau 2026, 4471"), new Paid(CostKind.TAXES, "388.00", "Commune, poubelles et canal 2026, 4472"),
            new Paid(CostKind.CLEANING, "960.00", "Proppert s.à r.l., 8 factures 2026"), new Paid(CostKind.UPKEEP, "274.90", "Chauffage Weis, entretien 2026-77"));

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        UUID officer = Demonstration.id("staff/officer");
        try (PreparedStatement cost = connection.prepareStatement(COST); PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            for (int house : HOUSES) {
                for (Paid paid : PAID) {
                    cost.setInt(1, REDANGE);
                    cost.setObject(2, Demonstration.id("charge-cost/" + house + "/" + paid.kind().code()));
                    cost.setObject(3, Demonstration.id("dwelling/" + house));
                    cost.setString(4, paid.kind().code());
                    cost.setObject(5, FIRST);
                    cost.setObject(6, LAST);
                    cost.setBigDecimal(7, new BigDecimal(paid.amount()));
                    cost.setString(8, paid.kind().usual().code());
                    cost.setString(9, paid.proof());
                    cost.setObject(10, officer);
                    cost.addBatch();
                }
                advance.setObject(1, ADVANCES);
                advance.setObject(2, officer);
                advance.setInt(3, REDANGE);
                advance.setObject(4, Demonstration.id("dwelling/" + house));
                advance.setObject(5, ADVANCES);
                advance.addBatch();
            }
            cost.executeBatch();
            advance.executeBatch();
        }
        try (PreparedStatement account = connection.prepareStatement(ACCOUNT)) {
            int place = 0;
            for (Object value : new Object[] {REDANGE, REDANGE, officer, REDANGE, officer, REDANGE, REDANGE}) {
                account.setObject(++place, value);
            }
            account.executeUpdate();
        }
    }
}
