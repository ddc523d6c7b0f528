package lu.daach.followup.rest;

import jakarta.json.JsonObject;
import lu.daach.api.Answers;
import lu.daach.followup.AidConfirmation;
import lu.daach.followup.AidSheet;

/** An aid as REST writes it. */
final class AidJson {

    private AidJson() {
    }

    static JsonObject item(AidSheet aid) {
        return Answers.object("id", aid.id(), "version", aid.version(), "number", aid.number(), "household", aid.household(),
                "kind", aid.kind().code(), "requestedOn", aid.requestedOn(), "amount", aid.amount(), "per", aid.monthly() ? "month" : "once",
                "purpose", aid.purpose(), "urgent", aid.urgent(), "repayable", aid.kind().repayable(), "countsAsIncome", aid.kind().income(),
                "decideBy", aid.decideBy(), "status", aid.status().code(), "decision", decision(aid), "revocation", revocation(aid),
                "toConfirm", aid.toConfirm(), "confirmation", confirmation(aid.confirmation()), "paidOutOn", aid.paidOutOn());
    }

    private static JsonObject decision(AidSheet aid) {
        return aid.decidedOn() == null ? null : Answers.object("outcome", aid.grantedAmount() == null ? "refused" : "granted", "by", aid.decidedBy(),
                "decidedOn", aid.decidedOn(), "reason", aid.reason(), "amount", aid.grantedAmount(), "startsOn", aid.startsOn(),
                "lastDay", aid.lastDay(), "funding", aid.funding() == null ? null : aid.funding().code());
    }

    private static JsonObject revocation(AidSheet aid) {
        return aid.revokedOn() == null ? null : Answers.object("revokedOn", aid.revokedOn(), "reason", aid.revokedReason());
    }

    private static JsonObject confirmation(AidConfirmation confirmation) {
        return confirmation == null ? null : Answers.object("outcome", confirmation.confirmed() ? "confirmed" : "rejected", "confirmedOn", confirmation.on(),
                "reason", confirmation.reason());
    }
}
