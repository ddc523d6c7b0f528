package lu.daach.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.kernel.Period;
import lu.daach.organisation.Demonstration;

/**
 * The communes of the two regions and 66 invented dwellings: 1 to 60 in the canton of Redange, 61 to 66 in the second region.
 * Dwellings 59 and 60 are let by rooms. The last ones stand empty, some with works.
 */
@ApplicationScoped
class DemonstrationDwellings implements Demonstration {

    private static final int LAST_OF_REDANGE = 60;
    private static final int LAST = 66;
    private static final int FIRST_BY_ROOMS = 59;

    /** From when on the communes are kept; older papers than that are not in the demonstration. */
    private static final LocalDate COMMUNES_FROM = LocalDate.of(2002, 1, 1);
    private static final LocalDate MERGER = LocalDate.of(2023, 9, 1);

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        communes(connection);
        dwellings(connection);
        places(connection);
        works(connection);
    }

    private static void communes(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into dwelling.commune (region_id, id, code, name, period) values (?, ?, ?, ?, ?)")) {
            Period always = Period.from(COMMUNES_FROM);
            Period untilMerger = new Period(COMMUNES_FROM, MERGER);
            commune(insert, REDANGE, "0701", "Beckerich", always);
            commune(insert, REDANGE, "0702", "Préizerdaul", always);
            commune(insert, REDANGE, "0703", "Ell", always);
            commune(insert, REDANGE, "0704", "Rambrouch", always);
            commune(insert, REDANGE, "0705", "Grosbous", untilMerger);
            commune(insert, REDANGE, "0706", "Redange/Attert", always);
            commune(insert, REDANGE, "0707", "Saeul", always);
            commune(insert, REDANGE, "0708", "Useldange", always);
            commune(insert, REDANGE, "0709", "Vichten", always);
            commune(insert, REDANGE, "0710", "Wahl", untilMerger);
            commune(insert, REDANGE, "0711", "Groussbus-Wal", Period.from(MERGER));
            commune(insert, SECOND, "0901", "Musterbaach", always);
            commune(insert, SECOND, "0902", "Schéndall", always);
            commune(insert, SECOND, "0903", "Wisebierg", always);
            insert.executeBatch();
        }
    }

    private static void commune(PreparedStatement insert, int region, String code, String name, Period period) throws SQLException {
        insert.setInt(1, region);
        insert.setObject(2, Demonstration.id("commune/" + region + "/" + code));
        insert.setString(3, code);
        insert.setString(4, name);
        insert.setObject(5, PeriodConverter.range(period));
        insert.addBatch();
    }

    private static void dwellings(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into dwelling.dwelling (region_id, id, commune_code, address, kind, letting, surface_square_metres, bedrooms,"
                        + " energy_class, first_occupied_on, energy_renovated, fitted_kitchen, outdoor_space)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 1; number <= LAST; number++) {
                dwelling(insert, number);
            }
            insert.executeBatch();
        }
    }

    private static void dwelling(PreparedStatement insert, int number) throws SQLException {
        DemonstrationStock stock = DemonstrationStock.of(number);
        insert.setInt(1, region(number));
        insert.setObject(2, id(number));
        insert.setString(3, stock.commune());
        insert.setString(4, stock.address());
        insert.setString(5, stock.kind().code());
        insert.setString(6, byRooms(number) ? Letting.ROOMS.code() : Letting.WHOLE.code());
        insert.setBigDecimal(7, stock.surface());
        insert.setObject(8, stock.bedrooms());
        insert.setString(9, stock.energyClass());
        insert.setObject(10, stock.firstOccupiedOn());
        insert.setObject(11, stock.energyRenovated());
        insert.setObject(12, stock.fittedKitchen());
        insert.setObject(13, stock.outdoorSpace());
        insert.addBatch();
    }

    private static void places(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into dwelling.place (region_id, id, dwelling_id, position, label, bedrooms, capacity) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 1; number <= LAST; number++) {
                if (byRooms(number)) {
                    for (int room = 1; room <= 4; room++) {
                        place(insert, number, room, "Chambre " + room, 1, room <= 2 ? 1 : 2);
                    }
                } else {
                    int bedrooms = DemonstrationStock.of(number).bedrooms();
                    place(insert, number, 1, PlaceLine.WHOLE, bedrooms, Math.max(2, 2 * bedrooms));
                }
            }
            insert.executeBatch();
        }
    }

    private static void place(PreparedStatement insert, int number, int place, String label, int bedrooms, int capacity) throws SQLException {
        insert.setInt(1, region(number));
        insert.setObject(2, Demonstration.id("place/" + number + "/" + place));
        insert.setObject(3, id(number));
        insert.setInt(4, place - 1);
        insert.setString(5, label);
        insert.setInt(6, bedrooms);
        insert.setInt(7, capacity);
        insert.addBatch();
    }

    private static void works(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into dwelling.works (region_id, id, dwelling_id, period, description) values (?, ?, ?, ?, ?)")) {
            works(insert, 7, period(LocalDate.of(2024, 6, 10), LocalDate.of(2024, 7, 5)), "Peinture et remise en état avant la première entrée");
            works(insert, 19, period(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 2, 21)), "Remplacement de la cuisine équipée");
            works(insert, 44, period(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 12, 18)), "Remplacement de la chaudière par une pompe à chaleur");
            works(insert, 45, period(LocalDate.of(2026, 10, 12), null), "Dégât des eaux : séchage, puis nouveau sol dans deux pièces");
            works(insert, 46, period(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 1, 29)), "Isolation de la toiture");
            works(insert, 47, period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 30)), "Mise en conformité de l’électricité");
            works(insert, 50, period(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 27)), "Peinture et détecteurs de fumée");
            works(insert, 52, period(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 26)), "Nouvelle salle de bains");
            works(insert, 65, period(LocalDate.of(2026, 10, 1), null), "Remise en état après départ");
            insert.executeBatch();
        }
    }

    private static void works(PreparedStatement insert, int number, Period period, String description) throws SQLException {
        insert.setInt(1, region(number));
        insert.setObject(2, Demonstration.id("works/" + number));
        insert.setObject(3, id(number));
        insert.setObject(4, PeriodConverter.range(period));
        insert.setString(5, description);
        insert.addBatch();
    }

    private static Period period(LocalDate from, LocalDate lastDay) {
        return new Period(from, lastDay == null ? null : lastDay.plusDays(1));
    }

    private static boolean byRooms(int number) {
        return number >= FIRST_BY_ROOMS && number <= LAST_OF_REDANGE;
    }

    private static int region(int number) {
        return number <= LAST_OF_REDANGE ? REDANGE : SECOND;
    }

    private static UUID id(int number) {
        return Demonstration.id("dwelling/" + number);
    }
}
