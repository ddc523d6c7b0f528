package lu.daach.admission.rest;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import lu.daach.admission.JudgedScheme;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.household.TurnJson;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Scheme;

/** Schemes and what the rules find, as contract.md 3.2 writes them. */
final class EligibilityJson {

    private static final List<String> SCHEMES = Arrays.stream(Scheme.values()).map(Scheme::code).toList();

    private EligibilityJson() {
    }

    /** @return null where the list is left out */
    static List<Scheme> schemes(Body body) {
        List<String> codes = body.texts("schemes", SCHEMES);
        return codes == null ? null : codes.stream().map(code -> Scheme.of(code).orElseThrow()).toList();
    }

    /** @return null where it is left out or unknown, which is noted */
    static Scheme scheme(Body body) {
        return body.choice("scheme", code -> Scheme.of(code).orElseThrow(), SCHEMES);
    }

    static JsonObject answer(List<SchemeResult> results) {
        return Answers.object("results", results.stream().map(EligibilityJson::result).toList());
    }

    /** As {@link #answer(List)}, for a stored household: with what would change each outcome. */
    static JsonObject told(List<JudgedScheme> judged) {
        return Answers.object("results", judged.stream().map(one -> Answers.with(result(one.result()), "changes", TurnJson.of(one.turns()))).toList());
    }

    static List<JsonObject> findings(List<Finding> findings) {
        return findings.stream().map(EligibilityJson::finding).toList();
    }

    private static JsonObject result(SchemeResult result) {
        return Answers.object("scheme", result.scheme().code(), "outcome", result.outcome().name(),
                "findings", result.findings().stream().map(EligibilityJson::finding).toList(),
                "priorities", result.priorities().stream().map(priority -> Answers.object(
                        "rule", priority.rule(), "verdict", priority.verdict().name())).toList());
    }

    private static JsonObject finding(Finding finding) {
        return Answers.object("rule", finding.rule(), "verdict", finding.verdict().name(), "figure", finding.figure(),
                "limit", finding.limit(),
                "source", TurnJson.source(finding.source()),
                "text", Answers.texts(finding.text()::in));
    }
}
