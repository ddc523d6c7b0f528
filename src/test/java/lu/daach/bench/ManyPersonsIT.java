package lu.daach.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The search and the list over 100,000 persons beside the same on the demonstration; goal: at most twice its time. */
@Tag("bench")
@OnTheServer
class ManyPersonsIT {

    private static final int TURNS = 40;

    /** The nth invented name: four consonants and three vowels by turns, out of a hash, so that it is the same at every run. */
    private static final String NAME = "initcap(substr(c, 1, 1) || substr(v, 1, 1) || substr(c, 2, 1) || substr(v, 2, 1) || substr(c, 3, 1)"
            + " || substr(v, 3, 1) || substr(c, 4, 1))";

    private static final String LETTERS = "(select translate(substr(md5(%s), 1, 4), '0123456789abcdef', 'bcdfghjklmnprstv') as c,"
            + " translate(substr(md5(%s), 5, 3), '0123456789abcdef', 'aeiouaeiouaeioua') as v)";

    private static final String HOUSEHOLDS = "insert into household.household (region_id, id, file_number, last_name, language, status)"
            + " select 2, gen_random_uuid(), 1000 + n, " + NAME + ", 'fr', 'known' from generate_series(1, 40000) n cross join lateral "
            + LETTERS.replace("%s", "'last' || n % 12000") + " x";

    private static final String PERSONS = "insert into household.person (region_id, id, household_id, position, key, last_name, first_name, born, role)"
            + " select 2, gen_random_uuid(), h.id, k, chr(97 + k), h.last_name, " + NAME + ", date '1950-01-01' + (h.file_number * 13 + k * 5000) % 25000,"
            + " case k when 0 then 'applicant' else 'adult' end"
            + " from household.household h cross join generate_series(0, 2) k cross join lateral "
            + LETTERS.replace("%s", "'first' || (h.file_number + k * 41) % 900") + " x"
            + " where h.region_id = 2 and h.file_number > 1000 and h.file_number * 3 + k <= 103000";

    /** The name of a household among the many. */
    private static final String SOMEONE = "select last_name from household.household where region_id = 2 and file_number = 12345";

    @Test
    void manyPersons() throws SQLException {
        Assumptions.assumeTrue(Figures.asked("persons"));
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, HOUSEHOLDS);
            Sql.run(connection, PERSONS);
            // As the database does by itself some time after so many rows.
            Sql.run(connection, "vacuum analyze");
            String name = Sql.only(connection, SOMEONE);
            String first = Sql.only(connection, "select min(first_name) from household.person where region_id = 2 and last_name = ?", name);
            String slipped = name.substring(0, 3) + name.charAt(4) + name.charAt(3) + name.substring(5);
            List<String> few = List.of("/search?q=brosius", "/search?q=brosuis", "/search?q=anne", "/search?q=12.3.1990", "/search?q=anne%20brosius");
            List<String> many = List.of("/search?q=" + name, "/search?q=" + slipped, "/search?q=" + first, "/search?q=12.3.1990",
                    "/search?q=" + first + "%20" + name);
            String count = Sql.only(connection, "select count(*) from household.person where region_id = 2");
            for (int i = 0; i < few.size(); i++) {
                compare("persons.search." + i, few.get(i), many.get(i), count);
            }
            compare("persons.list", "/households?size=25", "/households?size=25", count);
        }
    }

    private static void compare(String name, String few, String many, String persons) {
        Rest small = Rest.as("officer");
        Rest large = Rest.as("officer-b");
        run(small, few);
        run(large, many);
        double fewMillis = run(small, few);
        double manyMillis = run(large, many);
        String how = "median of " + TURNS + " by REST, one connection";
        Figures.say(name + ".demonstration", fewMillis, "ms", how + ", " + few);
        Figures.say(name + ".many", manyMillis, "ms", how + ", " + persons + " persons, " + many);
        Figures.say(name + ".ratio", manyMillis / fewMillis, "x", "goal at most 2");
    }

    private static double run(Rest rest, String path) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            long start = System.nanoTime();
            Rest.Answer answer = rest.get(path);
            millis.add((System.nanoTime() - start) / 1_000_000.0);
            if (answer.status() != 200) {
                throw new AssertionError(answer.text());
            }
        }
        return Figures.median(millis);
    }
}
