package lu.daach.admission.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import lu.daach.admission.EligibilityCalculations;
import lu.daach.api.Body;
import lu.daach.household.rest.HouseholdJson;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.rulebook.Scheme;

/** {@code POST /api/v1/calculations/eligibility} of contract.md 3.2. */
@Path("calculations/eligibility")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EligibilityResource {

    @Inject
    private EligibilityCalculations calculations;

    @POST
    public JsonObject judge(InputStream content) {
        Body body = Body.read(content).required("on", "household");
        LocalDate on = body.date("on");
        List<Scheme> schemes = EligibilityJson.schemes(body);
        HouseholdFacts household = HouseholdJson.question(body.object("household"), true);
        body.noteUnknown();
        return EligibilityJson.answer(calculations.judge(on, schemes == null ? List.of() : schemes, household, body.faults()));
    }
}
