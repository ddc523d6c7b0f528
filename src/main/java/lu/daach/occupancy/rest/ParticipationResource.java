package lu.daach.occupancy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.household.rest.HouseholdJson;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.occupancy.ParticipationCalculations;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.occupancy.rules.DwellingKind;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.rulebook.Scheme;

/** {@code POST /api/v1/calculations/participation} of contract.md 3.1. */
@Path("calculations/participation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ParticipationResource {

    private static final List<String> SCHEMES = Arrays.stream(Scheme.values()).map(Scheme::code).toList();
    private static final List<String> KINDS = Arrays.stream(DwellingKind.values()).map(DwellingKind::code).toList();
    private static final BigDecimal SMALLEST_SURFACE = new BigDecimal("0.01");
    private static final BigDecimal LARGEST_SURFACE = new BigDecimal("9999.99");
    private static final int MOST_BEDROOMS = 50;

    @Inject
    private ParticipationCalculations calculations;

    @POST
    public JsonObject assess(InputStream content) {
        Body body = Body.read(content).required("scheme", "on", "household");
        Scheme scheme = body.choice("scheme", code -> Scheme.of(code).orElse(null), SCHEMES);
        LocalDate on = body.date("on");
        HouseholdFacts household = HouseholdJson.question(body.object("household"), false);
        DwellingFacts dwelling = dwelling(body.object("dwelling"));
        body.noteUnknown();
        if (scheme == null || on == null || household == null) {
            body.faults().refuseIfAny();
        }
        return answer(calculations.assess(new ParticipationQuestion(scheme, on, household, dwelling), body.faults()));
    }

    private static DwellingFacts dwelling(Body body) {
        if (body == null) {
            return null;
        }
        DwellingFacts facts = new DwellingFacts(
                body.choice("kind", code -> DwellingKind.of(code).orElse(null), KINDS),
                body.decimal("surfaceSquareMetres", SMALLEST_SURFACE, LARGEST_SURFACE, 2),
                body.whole("bedrooms", 0, MOST_BEDROOMS),
                body.date("firstOccupiedOn"),
                body.flag("energyRenovated"),
                body.flag("fittedKitchen"),
                body.flag("outdoorSpace"),
                body.money("monthlyCost"));
        body.noteUnknown();
        return facts;
    }

    private static JsonObject answer(Assessment assessed) {
        return Answers.object(
                "scheme", assessed.scheme().code(),
                "on", assessed.on(),
                "monthly", assessed.monthly(),
                "gross", assessed.gross(),
                "savings", assessed.savings(),
                "steps", assessed.steps().stream().map(step -> Answers.object(
                        "key", step.key(), "value", step.value(), "unit", step.unit())).toList(),
                "sources", assessed.sources().stream().map(source -> Answers.object(
                        "act", source.act(), "article", source.article(), "from", source.from())).toList(),
                "text", Answers.texts(assessed::text));
    }
}
