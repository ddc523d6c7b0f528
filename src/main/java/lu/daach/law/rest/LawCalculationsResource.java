package lu.daach.law.rest;

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
import lu.daach.api.Body;
import lu.daach.household.rest.HouseholdJson;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.law.LawCalculations;
import lu.daach.law.rules.HousingTitle;

/** Calculations of the law in the style of contract.md 3.1: nothing is stored, every signed-in user may ask. */
@Path("calculations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LawCalculationsResource {

    private static final List<String> TITLES = Arrays.stream(HousingTitle.values()).map(HousingTitle::code).toList();
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal LARGEST_SURFACE = new BigDecimal("9999.99");
    private static final BigDecimal LARGEST_COEFFICIENT = new BigDecimal("1000");
    private static final int COEFFICIENT_DECIMALS = 4;
    private static final int MOST_PEOPLE = 1000;
    private static final int MOST_DWELLINGS = 100_000;

    @Inject
    private LawCalculations calculations;

    @POST
    @Path("revis")
    public JsonObject revis(InputStream content) {
        Body body = Body.read(content).required("on", "household");
        LocalDate on = body.date("on");
        HouseholdFacts household = HouseholdJson.question(body.object("household"), true);
        finish(body, on, household);
        return ReckoningJson.of(calculations.minimumIncome(on, household, body.faults()));
    }

    @POST
    @Path("minimum-wage")
    public JsonObject minimumWage(InputStream content) {
        Body body = Body.read(content).required("on");
        LocalDate on = body.date("on");
        finish(body, on);
        return ReckoningJson.of(calculations.minimumWage(on, body.faults()));
    }

    @POST
    @Path("rent-subsidy")
    public JsonObject rentSubsidy(InputStream content) {
        Body body = Body.read(content).required("on", "household");
        LocalDate on = body.date("on");
        HouseholdFacts household = HouseholdJson.question(body.object("household"), true);
        BigDecimal rent = body.money("monthlyRent");
        HousingTitle title = body.choice("title", code -> HousingTitle.of(code).orElse(null), TITLES);
        finish(body, on, household);
        return ReckoningJson.of(calculations.rentSubsidy(on, household, rent, title, body.faults()));
    }

    @POST
    @Path("guarantee-aid")
    public JsonObject guarantee(InputStream content) {
        Body body = Body.read(content).required("on", "household");
        LocalDate on = body.date("on");
        HouseholdFacts household = HouseholdJson.question(body.object("household"), true);
        BigDecimal rent = body.money("monthlyRent");
        BigDecimal deposit = body.money("deposit");
        finish(body, on, household);
        return ReckoningJson.of(calculations.guarantee(on, household, rent, deposit, body.faults()));
    }

    @POST
    @Path("state-participation")
    public JsonObject stateParticipation(InputStream content) {
        Body body = Body.read(content).required("on", "contracts");
        LocalDate on = body.date("on");
        Integer contracts = body.whole("contracts", 0, MOST_PEOPLE);
        finish(body, on, contracts);
        return ReckoningJson.of(calculations.stateParticipation(on, contracts, body.faults()));
    }

    @POST
    @Path("commune-dotation")
    public JsonObject communeDotation(InputStream content) {
        Body body = Body.read(content).required("on", "dwellings");
        LocalDate on = body.date("on");
        Integer dwellings = body.whole("dwellings", 0, MOST_DWELLINGS);
        finish(body, on, dwellings);
        return ReckoningJson.of(calculations.communeDotation(on, dwellings, body.faults()));
    }

    @POST
    @Path("owner-tax")
    public JsonObject ownerTax(InputStream content) {
        Body body = Body.read(content).required("on", "netRent");
        LocalDate on = body.date("on");
        BigDecimal rent = body.money("netRent");
        finish(body, on, rent);
        return ReckoningJson.of(calculations.ownerTax(on, rent, body.faults()));
    }

    @POST
    @Path("deposit")
    public JsonObject deposit(InputStream content) {
        Body body = Body.read(content).required("on", "monthlyRent");
        LocalDate on = body.date("on");
        BigDecimal rent = body.money("monthlyRent");
        BigDecimal asked = body.money("deposit");
        finish(body, on, rent);
        return ReckoningJson.of(calculations.deposit(on, rent, asked, body.faults()));
    }

    @POST
    @Path("deposit-return")
    public JsonObject depositBack(InputStream content) {
        Body body = Body.read(content).required("on", "deposit", "monthlyRent", "keysOn");
        LocalDate on = body.date("on");
        BigDecimal deposit = body.money("deposit");
        BigDecimal rent = body.money("monthlyRent");
        LawCalculations.Return dates = new LawCalculations.Return(body.date("keysOn"), body.date("settledOn"), body.date("paidOn"));
        finish(body, on, deposit, rent, dates.keysOn());
        return ReckoningJson.of(calculations.depositBack(on, deposit, rent, dates, body.faults()));
    }

    @POST
    @Path("rent-change")
    public JsonObject rentChange(InputStream content) {
        Body body = Body.read(content).required("on", "rent", "asked", "lastChangedOn");
        LocalDate on = body.date("on");
        BigDecimal rent = body.money("rent");
        BigDecimal asked = body.money("asked");
        LocalDate last = body.date("lastChangedOn");
        finish(body, on, rent, asked, last);
        return ReckoningJson.of(calculations.rentChange(on, rent, asked, last, body.faults()));
    }

    @POST
    @Path("rent-limit")
    public JsonObject rentLimit(InputStream content) {
        Body body = Body.read(content).required("on", "built");
        LocalDate on = body.date("on");
        LawCalculations.Capital capital = new LawCalculations.Capital(body.money("built"), body.money("land"),
                body.decimal("coefficient", LEAST, LARGEST_COEFFICIENT, COEFFICIENT_DECIMALS), body.date("builtOn"));
        BigDecimal asked = body.money("monthlyRent");
        finish(body, on, capital.built());
        return ReckoningJson.of(calculations.rentLimit(on, capital, asked, body.faults()));
    }

    @POST
    @Path("room")
    public JsonObject room(InputStream content) {
        Body body = Body.read(content).required("on", "squareMetres");
        LocalDate on = body.date("on");
        BigDecimal surface = body.decimal("squareMetres", LEAST, LARGEST_SURFACE, 2);
        finish(body, on, surface);
        return ReckoningJson.of(calculations.room(on, surface, body.faults()));
    }

    @POST
    @Path("shared-rooms")
    public JsonObject sharedRooms(InputStream content) {
        Body body = Body.read(content).required("on", "occupants", "bedrooms");
        LocalDate on = body.date("on");
        Integer occupants = body.whole("occupants", 1, MOST_PEOPLE);
        Integer bedrooms = body.whole("bedrooms", 0, MOST_PEOPLE);
        finish(body, on, occupants, bedrooms);
        return ReckoningJson.of(calculations.sharedRooms(on, occupants, bedrooms, body.faults()));
    }

    /** Refuses at once only where what is needed to ask the rules is missing; else their reasons are said together with the others. */
    private static void finish(Body body, Object... needed) {
        body.noteUnknown();
        if (Arrays.asList(needed).contains(null)) {
            body.faults().refuseIfAny();
        }
    }
}
