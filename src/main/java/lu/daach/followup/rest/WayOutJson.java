package lu.daach.followup.rest;

import jakarta.json.JsonObject;
import lu.daach.api.Answers;
import lu.daach.followup.MoveOnSheet;
import lu.daach.followup.WayOutSheet;

/** The way out as REST reads it. */
final class WayOutJson {

    private WayOutJson() {
    }

    static JsonObject item(WayOutSheet one) {
        return Answers.object("id", one.id(), "version", one.version(), "household", one.household(), "kind", one.card().kind(), "on", one.card().on(),
                "what", one.card().what(), "nextOn", one.card().nextOn(), "until", one.card().until(), "state", one.state(), "answeredOn", one.answeredOn(), "answer", one.answer(),
                "grantedUntil", one.grantedUntil());
    }

    static JsonObject plan(MoveOnSheet sheet) {
        return Answers.object("household", sheet.file().id(), "lastDay", sheet.lastDay(), "recalledFor", sheet.recalledFor(), "daysLeft", sheet.daysLeft(),
                "milestones", sheet.milestones().stream().map(one -> Answers.object("code", one.code(), "by", one.by(), "reached", one.reached())).toList(),
                "efforts", sheet.efforts().stream().map(one -> Answers.object("field", one.field().code(), "objectives", one.objectives(),
                        "reached", one.reached(), "steps", one.steps(), "done", one.done())).toList(),
                "log", sheet.log().stream().map(WayOutJson::item).toList());
    }
}
