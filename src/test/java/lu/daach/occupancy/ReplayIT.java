package lu.daach.occupancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.occupancy.rules.DwellingKind;
import lu.daach.occupancy.rules.Participation;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import org.junit.jupiter.api.Test;

/**
 * Every assessment of the demonstration's history is worked out again from the facts that were kept with it. Its ids are made of names
 * (version 3); what other tests assess, by scales of their own, has other ids.
 */
@OnTheServer
class ReplayIT {

    private final Participation participation = new Participation(Rulebook.national());

    @Test
    void whatWasAssessedComesOutTheSame() throws SQLException {
        List<String> wrong = new ArrayList<>();
        int replayed = 0;
        try (Connection connection = Product.asSuperuser(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select a.id, o.scheme, a.monthly, a.gross, a.savings, a.facts::text, a.result::text
                    from occupancy.assessment a join occupancy.occupancy o on o.region_id = a.region_id and o.id = a.occupancy_id
                    where substr(a.id::text, 15, 1) = '3' and not a.agreed_otherwise and a.facts <> '{}'::jsonb and a.result <> '{}'::jsonb""")) {
            while (row.next()) {
                JsonObject facts = read(row.getString(6));
                Ruling<Assessment> ruling = participation.assess(new ParticipationQuestion(Scheme.of(row.getString(2)).orElseThrow(),
                        LocalDate.parse(facts.getString("on")), household(facts), dwelling(facts.getJsonObject("dwelling"))));
                String kept = row.getBigDecimal(3) + " " + row.getBigDecimal(4) + " " + row.getBigDecimal(5) + " " + read(row.getString(7)).getJsonArray("steps");
                String now = ruling.isRefused() ? "refused " + ruling.refusals() : ruling.value().monthly() + " " + ruling.value().gross() + " "
                        + ruling.value().savings() + " " + read(AssessmentArchive.result(ruling.value())).getJsonArray("steps");
                if (!sorted(kept).equals(sorted(now))) {
                    wrong.add(row.getString(1) + ": " + kept + " / " + now);
                }
                replayed++;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(replayed >= 60, "replayed " + replayed);
        System.out.println("replayed " + replayed + " assessments");
    }

    /** The order of an object's members is the database's own. */
    private static String sorted(String written) {
        return written.chars().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static HouseholdFacts household(JsonObject facts) {
        List<Member> members = facts.getJsonArray("members").getValuesAs((JsonObject one) -> new Member(one.getString("id"), LocalDate.parse(one.getString("born")),
                Role.of(one.getString("role")).orElseThrow()));
        JsonArray stated = facts.isNull("incomes") ? null : facts.getJsonArray("incomes");
        List<Income> incomes = stated == null ? null : stated.getValuesAs((JsonObject one) -> new Income(one.getString("member"),
                IncomeKind.of(one.getString("kind")).orElseThrow(), new BigDecimal(one.getString("net")), Per.of(one.getString("per")).orElseThrow()));
        return new HouseholdFacts(members, incomes, Facts.NONE);
    }

    private static DwellingFacts dwelling(JsonObject facts) {
        return new DwellingFacts(facts.isNull("kind") ? null : DwellingKind.of(facts.getString("kind")).orElseThrow(),
                facts.isNull("surfaceSquareMetres") ? null : facts.getJsonNumber("surfaceSquareMetres").bigDecimalValue(),
                facts.isNull("bedrooms") ? null : facts.getInt("bedrooms"),
                facts.isNull("firstOccupiedOn") ? null : LocalDate.parse(facts.getString("firstOccupiedOn")), flag(facts, "energyRenovated"),
                flag(facts, "fittedKitchen"), flag(facts, "outdoorSpace"), facts.isNull("monthlyCost") ? null : new BigDecimal(facts.getString("monthlyCost")));
    }

    private static Boolean flag(JsonObject facts, String name) {
        return facts.isNull(name) ? null : facts.getBoolean(name);
    }
}
