package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.followup.BudgetCard;
import lu.daach.followup.BudgetSheet;
import lu.daach.followup.Budgets;
import lu.daach.followup.rules.BudgetSums;
import lu.daach.kernel.Ids;

/** {@code /api/v1/households/{id}/budgets}: its budget sheets, for its referent. */
@Path("households/{id}/budgets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdBudgetsResource {

    @Inject
    private Budgets budgets;

    @GET
    public JsonObject list(@PathParam("id") String household) {
        return Answers.object("items", budgets.of(Ids.asked(household)).stream().map(HouseholdBudgetsResource::item).toList());
    }

    @POST
    public Response draw(@PathParam("id") String household, InputStream content) {
        Body body = Body.read(content).required("incomes", "costs", "debts", "homeBefore", "home");
        Map<String, BigDecimal> incomes = amounts(body.figures("incomes"));
        Map<String, BigDecimal> costs = amounts(body.figures("costs"));
        List<BudgetCard.Debt> debts = body.objects("debts", one -> new BudgetCard.Debt(one.required("creditor", "owed", "monthly")
                .text("creditor", BudgetCard.LONGEST_CREDITOR), one.money("owed"), one.money("monthly"), one.money("proposed"), one.date("from")));
        BudgetCard card = new BudgetCard(incomes, costs, debts == null ? List.of() : debts, body.money("homeBefore"), body.money("home"));
        body.noteUnknown();
        BudgetSheet drawn = budgets.draw(Ids.asked(household), card, body.faults());
        return Response.status(Response.Status.CREATED).entity(item(drawn)).build();
    }

    /** With cents, also where none were written. */
    private static Map<String, BigDecimal> amounts(Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        if (figures != null) {
            figures.forEach((code, figure) -> amounts.put(code, figure.scale() < Budgets.CENTS ? figure.setScale(Budgets.CENTS) : figure));
        }
        return amounts;
    }

    private static JsonObject item(BudgetSheet one) {
        BudgetCard card = one.card();
        return Answers.object("id", one.id(), "household", one.household(), "drawnOn", one.drawnOn(), "incomes", texts(card.incomes()),
                "costs", texts(card.costs()), "debts", card.debts().stream().map(debt -> Answers.object("creditor", debt.creditor(),
                        "owed", money(debt.owed()), "monthly", money(debt.monthly()), "proposed", money(debt.proposed()), "from", debt.from())).toList(),
                "homeBefore", money(card.homeBefore()), "home", money(card.home()), "before", sums(card.before()), "now", sums(card.now()),
                "asProposed", sums(card.asProposed()));
    }

    private static JsonObject sums(BudgetSums sums) {
        return Answers.object("left", money(sums.left().amount()), "perDay", money(sums.perDay().amount()));
    }

    private static JsonObject texts(Map<String, BigDecimal> amounts) {
        return Answers.object(amounts.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), money(one.getValue()))).toArray());
    }

    private static String money(BigDecimal amount) {
        return amount == null ? null : Answers.money(amount);
    }
}
