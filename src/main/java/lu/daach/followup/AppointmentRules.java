package lu.daach.followup;

import java.time.LocalDate;
import java.util.regex.Pattern;
import lu.daach.kernel.Faults;

/** What has to hold for an appointment. */
final class AppointmentRules {

    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private AppointmentRules() {
    }

    /** Somebody came or did not come only once the day is there. */
    static void check(AppointmentCard card, LocalDate today, Faults faults) {
        boolean over = "kept".equals(card.state()) || "no-show".equals(card.state());
        faults.require(!over || card.on() == null || !card.on().isAfter(today), "/state", "followup.notYetThere");
        faults.require(card.at() == null || HOUR.matcher(card.at()).matches(), "/at", "followup.hour");
        faults.require(card.minutes() == null || card.minutes() >= AppointmentCard.LEAST_MINUTES && card.minutes() <= AppointmentCard.MOST_MINUTES,
                "/minutes", "followup.minutes", AppointmentCard.LEAST_MINUTES, AppointmentCard.MOST_MINUTES);
    }
}
