package lu.daach.occupancy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lu.daach.api.Answers;
import lu.daach.api.SentenceJson;
import lu.daach.household.DeterminationJson;
import lu.daach.household.FactsJson;
import lu.daach.household.rules.Determination;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.kernel.Money;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.occupancy.rules.DwellingKind;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;

/** How an assessment and the facts behind it are written down, and read again. */
final class AssessmentArchive {

    private AssessmentArchive() {
    }

    /**
     * The facts as they were known, so that the assessment can be worked out again.
     *
     * @param determined how the incomes came to their figures
     */
    static String facts(LocalDate on, Determination determined, DwellingFacts dwelling) {
        HouseholdFacts household = determined.facts(Facts.NONE);
        return Answers.object(
                "on", on,
                "members", household.members().stream().map(member -> Answers.object(
                        "id", member.id(), "born", member.born(), "role", member.role().code())).toList(),
                "incomes", household.incomes() == null ? null : household.incomes().stream().map(income -> Answers.object(
                        "member", income.member(), "kind", income.kind().code(), "net", Answers.money(income.net()),
                        "per", income.per().code())).toList(),
                "determination", DeterminationJson.of(determined),
                "dwelling", Answers.object(
                        "kind", dwelling.kind() == null ? null : dwelling.kind().code(),
                        "surfaceSquareMetres", Answers.number(dwelling.surfaceSquareMetres()),
                        "bedrooms", dwelling.bedrooms(),
                        "firstOccupiedOn", dwelling.firstOccupiedOn(),
                        "energyRenovated", dwelling.energyRenovated(),
                        "fittedKitchen", dwelling.fittedKitchen(),
                        "outdoorSpace", dwelling.outdoorSpace(),
                        "monthlyCost", Answers.money(dwelling.monthlyCost()))).toString();
    }

    /** @param assessed null when the amount was agreed without one */
    static String result(Assessment assessed) {
        if (assessed == null) {
            return Answers.object("steps", List.of(), "sources", List.of(), "text", List.of()).toString();
        }
        return Answers.object(
                "steps", assessed.steps().stream().map(step -> Answers.object(
                        "key", step.key(), "value", step.value(), "unit", step.unit())).toList(),
                "sources", assessed.sources().stream().map(AssessmentArchive::source).toList(),
                "text", assessed.text().stream().map(SentenceJson::write).toList()).toString();
    }

    /** The question that was asked, from the facts as they were written down; empty where none were. */
    static Optional<ParticipationQuestion> question(Scheme scheme, String facts) {
        JsonObject written = object(facts);
        return !written.containsKey("on") ? Optional.empty() : Optional.of(new ParticipationQuestion(scheme, LocalDate.parse(written.getString("on")),
                FactsJson.read(written), dwelling(written.getJsonObject("dwelling"))));
    }

    private static DwellingFacts dwelling(JsonObject facts) {
        return new DwellingFacts(facts.isNull("kind") ? null : DwellingKind.of(facts.getString("kind")).orElseThrow(),
                facts.isNull("surfaceSquareMetres") ? null : facts.getJsonNumber("surfaceSquareMetres").bigDecimalValue(),
                facts.isNull("bedrooms") ? null : Integer.valueOf(facts.getInt("bedrooms")),
                facts.isNull("firstOccupiedOn") ? null : LocalDate.parse(facts.getString("firstOccupiedOn")), flag(facts, "energyRenovated"),
                flag(facts, "fittedKitchen"), flag(facts, "outdoorSpace"), facts.isNull("monthlyCost") ? null : new BigDecimal(facts.getString("monthlyCost")));
    }

    private static Boolean flag(JsonObject facts, String name) {
        return facts.isNull(name) ? null : Boolean.valueOf(facts.getBoolean(name));
    }

    static AssessmentSheet read(KeptAssessment kept) {
        JsonObject result = object(kept.result());
        return new AssessmentSheet(kept.appliesFrom(), new Money(kept.monthly()), new Money(kept.gross()),
                new Money(kept.savings()), kept.agreedOtherwise(), DeterminationJson.lines(object(kept.facts()).getJsonObject("determination")),
                steps(result.getJsonArray("steps")), sources(result.getJsonArray("sources")), SentenceJson.readAll(result.getJsonArray("text")));
    }

    private static JsonObject object(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return reader.readObject();
        }
    }

    private static JsonObject source(Source source) {
        return Answers.object("act", source.act(), "article", source.article(), "link", source.link(), "from", source.from());
    }

    private static List<Step> steps(JsonArray steps) {
        return steps.getValuesAs((JsonObject step) ->
                new Step(step.getString("key"), step.getString("value"), step.getString("unit")));
    }

    private static List<Source> sources(JsonArray sources) {
        return sources.getValuesAs((JsonObject source) -> new Source(source.getString("act"), source.getString("article"),
                source.isNull("link") ? null : source.getString("link"), LocalDate.parse(source.getString("from"))));
    }
}
