package lu.daach.followup.rest;

import jakarta.json.JsonObject;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.followup.AppointmentCard;
import lu.daach.followup.AppointmentSheet;

/** An appointment as REST reads and writes it. */
final class AppointmentJson {

    private AppointmentJson() {
    }

    static JsonObject item(AppointmentSheet one) {
        AppointmentCard card = one.card();
        return Answers.object("id", one.id(), "version", one.version(), "household", one.household(), "worker", one.worker(), "on", card.on(),
                "at", card.at(), "minutes", card.minutes(), "place", card.place(), "placeNote", card.placeNote(), "interpreter", card.interpreter(),
                "state", card.state());
    }

    static AppointmentCard card(Body body) {
        body.required("on", "at", "minutes", "place", "state");
        return new AppointmentCard(body.date("on"), body.text("at", "00:00".length()),
                body.whole("minutes", AppointmentCard.LEAST_MINUTES, AppointmentCard.MOST_MINUTES), body.choice("place", AppointmentCard.PLACES),
                body.text("placeNote", AppointmentCard.LONGEST_NOTE), body.text("interpreter", AppointmentCard.LONGEST_INTERPRETER),
                body.choice("state", AppointmentCard.STATES));
    }
}
