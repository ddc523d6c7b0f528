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

    private static final int TURNS = 30;

    private static final String NAMES = "(array['bra','cor','del','fen','gro','hil','jun','kas','lor','mar','nil','ost','pet','rei','sch','tur','ver','wag','zen','bou'])";

    private static final String HOUSEHOLDS = "insert into household.household (region_id, id, file_number, last_name, language, status)"
            + " select 2, gen_random_uuid(), 1000 + n, initcap(" + NAMES + "[1 + n % 20] || " + NAMES + "[1 + n / 20 % 20] || " + NAMES
            + "[1 + n / 400 % 20]), 'fr', 'known' from generate_series(1, 40000) n";

    private static final String PERSONS = "insert into household.person (region_id, id, household_id, position, key, last_name, first_name, born, role)"
            + " select 2, gen_random_uuid(), h.id, k, chr(97 + k), h.last_name, initcap(" + NAMES + "[1 + (h.file_number * 7 + k * 3) % 20] || "
            + NAMES + "[1 + (h.file_number / 3 + k) % 20]), date '1950-01-01' + (h.file_number * 13 + k * 5000) % 25000,"
            + " case k when 0 then 'applicant' else 'adult' end"
            + " from household.household h cross join generate_series(0, 2) k where h.region_id = 2 and h.file_number > 1000"
            + " and h.file_number * 3 + k <= 103000";

    @Test
    void manyPersons() throws SQLException {
        Assumptions.assumeTrue(Figures.asked("persons"));
        List<String> few = List.of("/search?q=brosius", "/search?q=brosuis", "/search?q=anne", "/search?q=12.3.1990", "/search?q=beckerich");
        List<String> many = List.of("/search?q=bracordel", "/search?q=bracrodel", "/search?q=marfen", "/search?q=12.3.1990", "/search?q=petrei%20braco");
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, HOUSEHOLDS);
            Sql.run(connection, PERSONS);
            Sql.run(connection, "analyze");
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
