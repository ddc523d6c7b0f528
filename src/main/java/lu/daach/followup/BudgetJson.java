package lu.daach.followup;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A budget as the one text that is sealed. Amounts are texts, so that cents stay cents. */
final class BudgetJson {

    private BudgetJson() {
    }

    static String write(BudgetCard card) {
        JsonArrayBuilder debts = Json.createArrayBuilder();
        for (BudgetCard.Debt debt : card.debts()) {
            JsonObjectBuilder one = Json.createObjectBuilder().add("creditor", debt.creditor()).add("owed", debt.owed().toPlainString())
                    .add("monthly", debt.monthly().toPlainString());
            if (debt.proposed() != null) {
                one.add("proposed", debt.proposed().toPlainString()).add("from", debt.from().toString());
            }
            debts.add(one);
        }
        return Json.createObjectBuilder().add("incomes", amounts(card.incomes())).add("costs", amounts(card.costs())).add("debts", debts)
                .add("homeBefore", card.homeBefore().toPlainString()).add("home", card.home().toPlainString()).build().toString();
    }

    static BudgetCard read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject card = reader.readObject();
            return new BudgetCard(amounts(card.getJsonObject("incomes")), amounts(card.getJsonObject("costs")),
                    card.getJsonArray("debts").getValuesAs(JsonObject.class).stream().map(BudgetJson::debt).toList(),
                    new BigDecimal(card.getString("homeBefore")), new BigDecimal(card.getString("home")));
        }
    }

    private static BudgetCard.Debt debt(JsonObject one) {
        boolean proposed = one.containsKey("proposed");
        return new BudgetCard.Debt(one.getString("creditor"), new BigDecimal(one.getString("owed")), new BigDecimal(one.getString("monthly")),
                proposed ? new BigDecimal(one.getString("proposed")) : null, proposed ? LocalDate.parse(one.getString("from")) : null);
    }

    private static JsonObjectBuilder amounts(Map<String, BigDecimal> amounts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        amounts.forEach((code, amount) -> object.add(code, amount.toPlainString()));
        return object;
    }

    private static Map<String, BigDecimal> amounts(JsonObject object) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        object.keySet().forEach(code -> amounts.put(code, new BigDecimal(object.getString(code))));
        return amounts;
    }
}
