package lu.daach.followup.rest;

import jakarta.json.JsonObject;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.followup.ObjectiveCard;
import lu.daach.followup.ObjectiveField;
import lu.daach.followup.ObjectiveSheet;
import lu.daach.followup.ObjectiveState;
import lu.daach.followup.ObjectiveStep;

/** An objective as REST reads and writes it. */
final class ObjectiveJson {

    private ObjectiveJson() {
    }

    static JsonObject item(ObjectiveSheet one) {
        ObjectiveCard card = one.card();
        return Answers.object("id", one.id(), "version", one.version(), "household", one.household(), "field", card.field().code(),
                "aim", card.aim(), "targetOn", card.targetOn(), "state", card.state().code(), "outcome", card.outcome(), "shared", card.shared(),
                "setOn", one.setOn(), "closedOn", one.closedOn(), "steps", card.steps().stream().map(ObjectiveJson::step).toList());
    }

    static ObjectiveCard card(Body body) {
        body.required("field", "aim", "targetOn", "state", "shared", "steps");
        ObjectiveField field = body.choice("field", ObjectiveField::of, ObjectiveField.CODES);
        List<ObjectiveStep> steps = body.objects("steps", ObjectiveJson::step);
        return new ObjectiveCard(field, body.text("aim", ObjectiveCard.LONGEST_AIM), body.date("targetOn"),
                body.choice("state", ObjectiveState::of, ObjectiveState.CODES), body.text("outcome", ObjectiveCard.LONGEST_OUTCOME),
                Boolean.TRUE.equals(body.flag("shared")), steps == null ? List.of() : steps);
    }

    private static ObjectiveStep step(Body body) {
        body.required("what", "by");
        return new ObjectiveStep(body.text("what", ObjectiveStep.LONGEST), body.choice("by", ObjectiveStep.TAKERS), body.date("dueOn"),
                body.date("doneOn"));
    }

    private static JsonObject step(ObjectiveStep step) {
        return Answers.object("what", step.what(), "by", step.by(), "dueOn", step.dueOn(), "doneOn", step.doneOn());
    }
}
