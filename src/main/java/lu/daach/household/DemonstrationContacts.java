package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import lu.daach.household.rules.NationalId;
import lu.daach.household.rules.Role;
import lu.daach.organisation.Demonstration;

/**
 * How the invented households are reached, under which other names their persons are known, and invented national numbers: the date of
 * birth of the invented person and right check digits. Two more files repeat a household that is there already.
 */
@ApplicationScoped
class DemonstrationContacts implements Demonstration {

    private static final int LAST = 98;

    /** The two files that were opened a second time, by the number of the first one. */
    private static final int MISSPELT = 48;
    private static final int MARRIED = 60;
    private static final int FILE_AFTER_MISSPELT = 91;
    private static final int FILE_AFTER_MARRIED = 92;

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final List<String> BIRTH_NAMES = List.of("Kremer", "Weyrich", "Dumoulin", "Teixeira", "Reding", "Schlim", "Goedert", "Almeida");
    private static final List<String> STREETS = List.of("rue des Prés Clairs", "um Bierg", "rue de la Scierie", "op der Kopp", "rue Basse");
    private static final List<String> PLACES = List.of("L-8506 Redange", "L-8523 Beckerich", "L-8805 Rambrouch", "L-9144 Grosbous", "L-8530 Ell");
    private static final List<String> SPOKEN_PROTECTED = List.of("ar", "ti", "fa", "ar", "ti");

    @Inject
    private NationalIdVault vault;

    @Override
    public int order() {
        return 23;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        contacts(connection);
        names(connection);
        numbers(connection);
        again(connection);
    }

    private static void contacts(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into household.contact (region_id, household_id, phone, other_phone,"
                + " email, home_street, home_postcode, home_locality, post_care_of, post_street, post_postcode, post_locality, channel,"
                + " spoken_language, interpreter_needed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 1; number <= LAST; number++) {
                if (number % 11 == 3) {
                    continue;
                }
                boolean foreign = number % 5 == 4;
                boolean mail = number % 4 != 1;
                boolean elsewhere = number % 17 == 0;
                String[] home = DemonstrationFamily.housed(number) ? new String[] {null, null, null} : address(number);
                String[] post = elsewhere ? address(number + 3) : new String[] {null, null, null};
                String spoken = foreign ? SPOKEN_PROTECTED.get(number / 5 % SPOKEN_PROTECTED.size()) : number % 2 == 0 ? "pt" : "lb";
                set(insert, region(number), id(number), phone(number), number % 6 == 0 ? phone(number + 400) : null,
                        mail ? "menage" + number + "@example.org" : null, home[0], home[1], home[2], elsewhere ? "Office social" : null,
                        post[0], post[1], post[2], mail && number % 3 == 0 ? "email" : number % 7 == 0 ? "phone" : "letter", spoken,
                        foreign ? Boolean.valueOf(number % 10 == 4) : Boolean.FALSE);
            }
            insert.executeBatch();
        }
    }

    private static void names(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into household.alias (region_id, id, person_id, position, kind,"
                + " last_name, first_name) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 1; number <= LAST; number++) {
                HouseholdCard card = DemonstrationFamily.of(number);
                for (HouseholdMember member : card.members()) {
                    boolean partner = member.role() == Role.PARTNER && number % 3 == 0;
                    boolean spelling = member.role() == Role.APPLICANT && number % 5 == 4 && number % 2 == 0;
                    if (partner || spelling) {
                        set(insert, region(number), Demonstration.id("alias/" + number + "/" + member.id()), person(number, member), 0,
                                partner ? "birth" : "spelling", partner ? BIRTH_NAMES.get(number % BIRTH_NAMES.size())
                                        : member.lastName().replace("h", "").replace("aa", "a") + "i", null);
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private void numbers(Connection connection) throws SQLException {
        for (int number = 1; number <= LAST; number++) {
            for (HouseholdMember member : DemonstrationFamily.of(number).members()) {
                if (number % 6 != 5) {
                    number(connection, region(number), person(number, member), nationalId(member.born(), number));
                }
            }
        }
    }

    private void number(Connection connection, int region, UUID person, String digits) throws SQLException {
        UUID organisation = agency(connection, region);
        NationalIdVault.Kept kept = vault.keep(connection, region, organisation, person, digits);
        try (PreparedStatement insert = connection.prepareStatement("insert into household.national_id (region_id, person_id, organisation_id,"
                + " sealed, fingerprint, ending, born) values (?, ?, ?, ?, ?, ?, ?)")) {
            set(insert, region, person, organisation, kept.sealed(), kept.fingerprint(), kept.ending(), kept.born());
            insert.executeBatch();
        }
    }

    /** The same people asked twice, once with a slip of the pen and once under the name of before the marriage. */
    private void again(Connection connection) throws SQLException {
        HouseholdMember first = DemonstrationFamily.of(MISSPELT).members().get(0);
        file(connection, "again/" + MISSPELT, FILE_AFTER_MISSPELT, slipped(first.lastName()), first.firstName(), first.born());
        contact(connection, "again/" + MISSPELT, phone(MISSPELT), null);
        HouseholdMember second = DemonstrationFamily.of(MARRIED).members().get(0);
        file(connection, "again/" + MARRIED, FILE_AFTER_MARRIED, "Schlim", second.firstName(), second.born());
        contact(connection, "again/" + MARRIED, null, "menage" + MARRIED + "@example.org");
        number(connection, REDANGE, Demonstration.id("person/again/" + MARRIED + "/a"), nationalId(second.born(), MARRIED));
    }

    private static void file(Connection connection, String name, int fileNumber, String lastName, String firstName, LocalDate born)
            throws SQLException {
        try (PreparedStatement household = connection.prepareStatement("insert into household.household (region_id, id, file_number, last_name,"
                + " language, status) values (?, ?, ?, ?, 'fr', 'known')");
                PreparedStatement person = connection.prepareStatement("insert into household.person (region_id, id, household_id, position, key,"
                        + " last_name, first_name, born, role) values (?, ?, ?, 0, 'a', ?, ?, ?, 'applicant')")) {
            set(household, REDANGE, Demonstration.id("household/" + name), fileNumber, lastName);
            household.executeBatch();
            set(person, REDANGE, Demonstration.id("person/" + name + "/a"), Demonstration.id("household/" + name), lastName, firstName, born);
            person.executeBatch();
        }
    }

    private static void contact(Connection connection, String name, String phone, String email) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into household.contact (region_id, household_id, phone, email) values (?, ?, ?, ?)")) {
            set(insert, REDANGE, Demonstration.id("household/" + name), phone, email);
            insert.executeBatch();
        }
    }

    private static UUID agency(Connection connection, int region) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select organisation_id from organisation.staff where id = ?")) {
            query.setObject(1, Demonstration.id(region == REDANGE ? "staff/officer" : "staff/officer-b"));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** Two letters changed places, as happens. */
    private static String slipped(String name) {
        return name.substring(0, 2) + name.charAt(3) + name.charAt(2) + name.substring(4);
    }

    /** The three digits after the date of birth are the number of the household behind a nine. */
    private static String nationalId(LocalDate born, int number) {
        return NationalId.complete(born.format(COMPACT) + (900 + number));
    }

    private static String phone(int number) {
        return String.format("+352 26 00 %02d %02d", number / 100, number % 100);
    }

    private static String[] address(int number) {
        String place = PLACES.get(number % PLACES.size());
        int blank = place.indexOf(' ');
        return new String[] {(1 + number % 40) + ", " + STREETS.get(number % STREETS.size()), place.substring(0, blank), place.substring(blank + 1)};
    }

    private static UUID person(int number, HouseholdMember member) {
        return Demonstration.id("person/" + number + "/" + member.id());
    }

    private static void set(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private static int region(int number) {
        return number <= DemonstrationFamily.LAST_OF_REDANGE ? REDANGE : SECOND;
    }

    private static UUID id(int number) {
        return Demonstration.id("household/" + number);
    }
}
