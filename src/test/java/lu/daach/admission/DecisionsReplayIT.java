package lu.daach.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lu.daach.admission.rules.Eligibility;
import lu.daach.admission.rules.EligibilityQuestion;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.household.FactsJson;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import org.junit.jupiter.api.Test;

/** Every admission decision of the demonstration's history is judged again from the facts that were kept with it: outcome, findings and sources are the same. */
@OnTheServer
class DecisionsReplayIT {

    private final Eligibility eligibility = new Eligibility(Rulebook.national());

    @Test
    void whatWasFoundIsFoundAgain() throws SQLException {
        List<String> wrong = new ArrayList<>();
        int replayed = 0;
        try (Connection connection = Product.asSuperuser(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select d.id, d.region_id, d.scheme, d.decided_on, d.found, d.facts::text, d.findings::text
                    from admission.decision d where substr(d.id::text, 15, 1) = '3'""")) {
            while (row.next()) {
                KnownCommunes region = DemonstrationApplications.communes(connection, row.getInt(2));
                Ruling<List<SchemeResult>> ruling = eligibility.judge(new EligibilityQuestion(LocalDate.parse(row.getString(4)),
                        Set.of(Scheme.of(row.getString(3)).orElseThrow()), FactsJson.read(read(row.getString(6))), region));
                SchemeResult found = ruling.value().get(0);
                String kept = row.getString(5) + " " + FindingsJson.read(row.getString(7));
                String now = found.outcome() + " " + FindingsJson.read(FindingsJson.write(found.findings()));
                if (!kept.equals(now)) {
                    wrong.add(row.getString(1) + ": " + kept + " / " + now);
                }
                replayed++;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(replayed >= 40, "replayed " + replayed);
    }

    private static JsonObject read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return reader.readObject();
        }
    }
}
