package lu.daach.guarantee.rest;

import jakarta.json.JsonObject;
import lu.daach.api.Answers;
import lu.daach.guarantee.ClaimDecision;
import lu.daach.guarantee.ClaimLine;
import lu.daach.guarantee.ClaimSheet;
import lu.daach.guarantee.rules.Damage;
import lu.daach.guarantee.rules.Reckoning;
import lu.daach.rulebook.Finding;

/** A claim as REST writes it. */
final class ClaimJson {

    private ClaimJson() {
    }

    static JsonObject line(ClaimLine line) {
        return Answers.object("id", line.id(), "version", line.version(), "number", line.number(), "kind", line.kind().code(),
                "status", line.status().code(), "headLease", line.headLease(), "dwelling", line.dwelling(), "owner", line.owner(),
                "household", line.household(), "firstDay", line.firstDay(), "lastDay", line.lastDay(), "proposedOn", line.proposedOn(),
                "decideBy", line.decideBy(), "guaranteed", line.guaranteed(), "payable", line.payable());
    }

    static JsonObject item(ClaimSheet sheet) {
        ClaimLine line = sheet.line();
        return Answers.object("id", line.id(), "version", line.version(), "number", line.number(), "kind", line.kind().code(),
                "status", line.status().code(), "headLease", line.headLease(), "dwelling", line.dwelling(), "owner", line.owner(),
                "household", line.household(), "firstDay", line.firstDay(), "lastDay", line.lastDay(), "description", sheet.description(),
                "items", sheet.items().stream().map(ClaimJson::item).toList(), "proposedOn", line.proposedOn(), "decideBy", line.decideBy(),
                "reckoning", reckoning(sheet.reckoning()), "decision", decision(sheet.decision()));
    }

    private static JsonObject item(Damage.Item item) {
        return Answers.object("room", item.room(), "element", item.element(), "what", item.what(), "cost", item.cost(), "installedOn", item.installedOn(),
                "atLeaseStart", item.atLeaseStart().code(), "atMoveIn", item.atMoveIn().code(), "householdPercent", item.householdPercent());
    }

    private static JsonObject reckoning(Reckoning reckoning) {
        return Answers.object("lines", reckoning.lines().stream().map(ClaimJson::line).toList(),
                "findings", reckoning.findings().stream().map(ClaimJson::finding).toList(), "guaranteed", reckoning.guaranteed(),
                "withMonths", reckoning.withMonths(), "payable", reckoning.payable(), "household", reckoning.recovered(), "agency", reckoning.agency(),
                "standing", reckoning.standing());
    }

    private static JsonObject line(Reckoning.Line line) {
        return Answers.object("sign", line.sign(), "amount", line.amount(), "text", Answers.texts(line.what()::in),
                "how", line.how() == null ? null : Answers.texts(line.how()::in));
    }

    private static JsonObject finding(Finding finding) {
        return Answers.object("rule", finding.rule(), "verdict", finding.verdict().name(), "figure", finding.figure(), "limit", finding.limit(),
                "source", Answers.object("act", finding.source().act(), "article", finding.source().article(), "from", finding.source().from()),
                "text", Answers.texts(finding.text()::in));
    }

    private static JsonObject decision(ClaimDecision decision) {
        return decision == null ? null : Answers.object("outcome", decision.outcome().code(), "reason", decision.reason(), "by", decision.byName(),
                "decidedOn", decision.on(), "posting", decision.posting(), "recovery", decision.recovery(), "paidOn", decision.paidOn(),
                "undoing", decision.undone() == null ? null : Answers.object("reason", decision.undone().reason(), "by", decision.undone().byName(),
                        "undoneOn", decision.undone().on(), "posting", decision.undone().posting(), "recovery", decision.undone().recovery()));
    }
}
