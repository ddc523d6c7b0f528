package lu.daach.followup;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Appointments as iCalendar (RFC 5545). A calendar program keeps them outside, on phones and with whoever hosts it: so a title says the kind
 * of place and whether an interpreter comes, the link leads back here, and nothing says who is met.
 */
final class CalendarText {

    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");
    private static final Duration REMINDER = Duration.ofMinutes(-30);

    private CalendarText() {
    }

    /** @param root the product's address, without a slash at the end */
    static String of(List<AppointmentSheet> appointments, Language language, String root) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Daach//Daach//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        appointments.forEach(one -> calendar.add(event(one, language, root)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(AppointmentSheet one, Language language, String root) {
        AppointmentCard card = one.card();
        Instant start = card.on().atTime(LocalTime.parse(card.at())).atZone(LUXEMBOURG).toInstant();
        String title = Messages.text(language, "followup.calendarFeed.event", Messages.text(language, "followup.appointmentPlace." + card.place()));
        VEvent event = new VEvent(start, Duration.ofMinutes(card.minutes()),
                card.interpreter() == null ? title : Messages.text(language, "followup.calendarFeed.interpreted", title));
        event.add(new Uid(one.id() + "@daach"));
        event.add(new Url(URI.create(root + "/followup/appointment.xhtml?id=" + one.id())));
        boolean cancelled = card.state().equals("cancelled");
        event.add(new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        if (card.state().equals("planned")) {
            VAlarm alarm = new VAlarm(REMINDER);
            alarm.add(new Action("DISPLAY"));
            alarm.add(new Description(title));
            event.add(alarm);
        }
        return event;
    }
}
