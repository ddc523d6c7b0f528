package lu.daach.law.rest;

import jakarta.json.JsonObject;
import lu.daach.api.Answers;
import lu.daach.household.TurnJson;
import lu.daach.law.rules.Reckoning;
import lu.daach.rulebook.Finding;

/** What the law says for given figures, as it is published. */
final class ReckoningJson {

    private ReckoningJson() {
    }

    static JsonObject of(Reckoning reckoning) {
        JsonObject answer = Answers.object("on", reckoning.on());
        for (var figure : reckoning.figures().entrySet()) {
            answer = Answers.with(answer, figure.getKey(), figure.getValue());
        }
        answer = Answers.with(answer, "steps", reckoning.steps().stream().map(step -> Answers.object(
                "key", step.key(), "value", step.value(), "unit", step.unit())).toList());
        answer = Answers.with(answer, "findings", reckoning.findings().stream().map(ReckoningJson::finding).toList());
        answer = Answers.with(answer, "sources", reckoning.sources().stream().map(TurnJson::source).toList());
        return Answers.with(answer, "text", Answers.texts(reckoning::text));
    }

    private static JsonObject finding(Finding finding) {
        return Answers.object("rule", finding.rule(), "verdict", finding.verdict().name(), "figure", finding.figure(),
                "limit", finding.limit(), "source", TurnJson.source(finding.source()), "text", Answers.texts(finding.text()::in));
    }
}
