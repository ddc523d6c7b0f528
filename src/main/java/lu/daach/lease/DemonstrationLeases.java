package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lu.daach.database.PeriodConverter;
import lu.daach.kernel.Period;
import lu.daach.organisation.Demonstration;

/**
 * Invented owners and the leases of the demonstration's dwellings: owners 1 to 40 in the canton of Redange, 41 to 44 in the
 * second region; the lease of a dwelling bears its number. Rents are below the market, as owners of a social pool accept them.
 */
@ApplicationScoped
class DemonstrationLeases implements Demonstration {

    private static final int LAST_OF_REDANGE = 60;
    private static final int LAST = 66;
    private static final int LAST_OWNER_OF_REDANGE = 40;
    private static final int LAST_OWNER = 44;

    private static final List<String> LAST_NAMES = List.of("Bertholet", "Clemang", "Dostert-Weis", "Eifler", "Faltz", "Gangler",
            "Hostertz", "Irthum", "Jungblutt", "Kayler", "Lamborel", "Molitoris", "Neuberger", "Origerus", "Pletschen", "Quaring",
            "Rassel", "Sinnerath", "Thommesch", "Ury-Mander", "Vannerus", "Wiltgens", "Zangerlé", "Almeida Ferraz", "Bourkels",
            "Conzemer", "Delvaulx", "Ettinguer", "Frieseisen", "Grethener");
    private static final List<String> FIRST_NAMES = List.of("Marie-Josée", "Fernand", "Sylvie", "Romain", "Danielle", "Gilbert",
            "Monique", "Jean-Claude", "Viviane", "Norbert", "Josiane", "Aloyse", "Chantal", "Raymond", "Edmée", "Camille");
    private static final List<String> LANGUAGES = List.of("fr", "lb", "de", "lb", "fr", "lb", "en", "fr");

    /** Owners that are not persons: kind and name by number. */
    private static final Map<Integer, List<String>> BODIES = Map.of(
            5, List.of("commune", "Administration communale de Beckerich"),
            12, List.of("commune", "Administration communale de Redange/Attert"),
            18, List.of("company", "Immobilière du Bongert s.à r.l."),
            23, List.of("commune", "Administration communale de Groussbus-Wal"),
            27, List.of("company", "Trois Chênes Patrimoine s.à r.l."),
            36, List.of("company", "Fabrique Saint-Lambert asbl"),
            43, List.of("commune", "Administration communale de Wisebierg"));

    /** Owners whose account nobody has asked for yet. */
    private static final List<Integer> WITHOUT_ACCOUNT = List.of(31);

    private static final List<Integer> PERSONS =
            IntStream.rangeClosed(1, LAST_OWNER_OF_REDANGE).boxed().filter(number -> !BODIES.containsKey(number)).toList();

    /** Owners of several dwellings: owner by dwelling. The other dwellings go to the persons in turn. */
    private static final Map<Integer, Integer> OF_SEVERAL = Map.ofEntries(
            Map.entry(2, 5), Map.entry(18, 5), Map.entry(28, 5), Map.entry(60, 5),
            Map.entry(1, 12), Map.entry(14, 12), Map.entry(49, 12),
            Map.entry(5, 23), Map.entry(13, 23), Map.entry(45, 23),
            Map.entry(10, 18), Map.entry(26, 18), Map.entry(42, 18), Map.entry(51, 18),
            Map.entry(3, 27), Map.entry(35, 27), Map.entry(57, 27),
            Map.entry(59, 36));

    /** Last days within the next three months, by dwelling, as seen on 15 November 2026. */
    private static final Map<Integer, LocalDate> ENDING = Map.of(
            11, LocalDate.of(2026, 12, 31), 24, LocalDate.of(2027, 1, 31), 33, LocalDate.of(2027, 1, 14), 43, LocalDate.of(2026, 11, 30));

    /** Leases that are over: the dwelling went back to its owner. */
    private static final Map<Integer, LocalDate> ENDED = Map.of(
            55, LocalDate.of(2026, 5, 31), 56, LocalDate.of(2026, 8, 31), 57, LocalDate.of(2025, 12, 31), 58, LocalDate.of(2026, 10, 31),
            66, LocalDate.of(2026, 6, 30));

    private static final LocalDate FIRST_LEASE = LocalDate.of(2024, 6, 1);
    private static final int LUXEMBOURG_IBAN_REST = 97;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into lease.owner"
                + " (region_id, id, kind, last_name, first_name, name, iban, language) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 1; number <= LAST_OWNER; number++) {
                owner(insert, number);
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into lease.head_lease"
                + " (region_id, id, dwelling_id, owner_id, period, monthly_rent, monthly_charges, notice_months, next_rent_change_on,"
                + " guarantee_rent_when_empty, guarantee_upkeep, guarantee_good_state, guarantee_give_back_months, guarantee_follow_up)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 1; number <= LAST; number++) {
                lease(insert, number);
            }
            insert.executeBatch();
        }
        DemonstrationLeaseLife.load(connection);
    }

    private static void owner(PreparedStatement insert, int number) throws SQLException {
        List<String> body = BODIES.get(number);
        String lastName = body != null ? null : LAST_NAMES.get(number * 7 % LAST_NAMES.size());
        String firstName = body != null ? null : FIRST_NAMES.get(number * 5 % FIRST_NAMES.size());
        insert.setInt(1, number <= LAST_OWNER_OF_REDANGE ? REDANGE : SECOND);
        insert.setObject(2, owner(number));
        insert.setString(3, body != null ? body.get(0) : "person");
        insert.setString(4, lastName);
        insert.setString(5, firstName);
        insert.setString(6, body != null ? body.get(1) : lastName + " " + firstName);
        insert.setString(7, WITHOUT_ACCOUNT.contains(number) ? null : iban(number));
        insert.setString(8, body != null ? "fr" : LANGUAGES.get(number % LANGUAGES.size()));
        insert.addBatch();
    }

    private static void lease(PreparedStatement insert, int number) throws SQLException {
        LocalDate startsOn = FIRST_LEASE.plusMonths(startMonth(number));
        LocalDate lastDay = lastDay(number, startsOn);
        insert.setInt(1, number <= LAST_OF_REDANGE ? REDANGE : SECOND);
        insert.setObject(2, Demonstration.id("head-lease/" + number));
        insert.setObject(3, Demonstration.id("dwelling/" + number));
        insert.setObject(4, owner(ownerOf(number)));
        insert.setObject(5, PeriodConverter.range(new Period(startsOn, lastDay == null ? null : lastDay.plusDays(1))));
        insert.setBigDecimal(6, new BigDecimal(700 + number * 170 % 1010).setScale(2));
        insert.setBigDecimal(7, new BigDecimal(50 + number * 35 % 205).setScale(2));
        insert.setInt(8, number % 7 == 0 ? 6 : 3);
        insert.setObject(9, HeadLeaseRules.nextRentChange(startsOn));
        insert.setBoolean(10, true);
        insert.setBoolean(11, true);
        insert.setBoolean(12, number % 9 != 4);
        insert.setInt(13, number % 3 == 0 ? 3 : 6);
        insert.setBoolean(14, true);
        insert.addBatch();
    }

    /** The first eight and those that are over began early; the rest came month by month over two years. */
    private static int startMonth(int number) {
        return ENDED.containsKey(number) ? number % 5 : number <= 8 || number > LAST_OF_REDANGE ? 0 : (number - 7) * 2 / 5;
    }

    private static LocalDate lastDay(int number, LocalDate startsOn) {
        if (ENDING.containsKey(number)) {
            return ENDING.get(number);
        }
        if (ENDED.containsKey(number)) {
            return ENDED.get(number);
        }
        return number % 4 == 0 ? null : startsOn.plusYears(number % 3 == 0 ? 9 : 6).minusDays(1);
    }

    private static int ownerOf(int dwelling) {
        if (dwelling > LAST_OF_REDANGE) {
            return LAST_OWNER_OF_REDANGE + 1 + (dwelling - 1) % (LAST_OWNER - LAST_OWNER_OF_REDANGE);
        }
        Integer several = OF_SEVERAL.get(dwelling);
        return several != null ? several : PERSONS.get(dwelling * 11 % PERSONS.size());
    }

    private static UUID owner(int number) {
        return Demonstration.id("owner/" + number);
    }

    /** A number that is right by its check digits and belongs to no bank: the bank's three digits are 999. */
    private static String iban(int number) {
        String account = "999" + String.format("%013d", number * 104_729L);
        BigDecimal checked = new BigDecimal(account + "2130" + "00");
        int check = LUXEMBOURG_IBAN_REST + 1 - checked.remainder(new BigDecimal(LUXEMBOURG_IBAN_REST)).intValueExact();
        return "LU" + String.format("%02d", check) + account;
    }
}
