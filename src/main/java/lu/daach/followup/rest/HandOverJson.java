package lu.daach.followup.rest;

import jakarta.json.JsonObject;
import lu.daach.api.Answers;
import lu.daach.followup.HandOverSheet;

/** A hand-over as REST reads it. */
final class HandOverJson {

    private HandOverJson() {
    }

    static JsonObject item(HandOverSheet one) {
        return Answers.object("id", one.id(), "version", one.version(), "household", one.household(), "former", one.former(), "askedBy", one.askedBy(),
                "askedOf", one.askedOf(), "message", one.message(), "askedOn", one.askedOn(), "answerDueOn", one.answerDueOn(), "state", one.state(),
                "answeredOn", one.answeredOn(), "reason", one.reason(), "notedOn", one.notedOn(), "readsUntil", one.readsUntil());
    }
}
