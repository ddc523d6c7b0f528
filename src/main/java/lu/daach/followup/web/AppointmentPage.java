package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.followup.AppointmentCard;
import lu.daach.followup.AppointmentSheet;
import lu.daach.followup.Appointments;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Typed;

/** The form of one appointment: made, moved, and marked as kept or not. */
@Named
@ViewScoped
public class AppointmentPage extends FollowedPage {

    private static final long serialVersionUID = 1L;
    private static final String NO_SHOW = "no-show";

    @Inject
    private Appointments appointments;

    private int version;
    private String id;
    private LocalDate on;
    private String at = "09:00";
    private BigDecimal minutes = new BigDecimal(45);
    private String place = "office";
    private String placeNote;
    private String interpreter;
    private String state = "planned";
    private String before;
    private String instead;

    private transient String reminder;

    /** Nobody opens it who may not send it. */
    @Override
    public void open() {
        if (isKnown()) {
            AppointmentSheet sheet = appointments.get(Ids.known(id));
            AppointmentCard card = sheet.card();
            setHousehold(sheet.household().toString());
            version = sheet.version();
            on = card.on();
            at = card.at();
            minutes = new BigDecimal(card.minutes());
            place = card.place();
            placeNote = card.placeNote();
            interpreter = card.interpreter();
            state = card.state();
            before = state;
        } else if (instead != null && !instead.isBlank() && on == null) {
            AppointmentSheet offered = appointments.instead(Ids.known(instead));
            AppointmentCard card = offered.card();
            setHousehold(offered.household().toString());
            on = card.on();
            at = card.at();
            minutes = new BigDecimal(card.minutes());
            place = card.place();
            placeNote = card.placeNote();
            interpreter = card.interpreter();
        } else if (on == null) {
            on = installation().today().plusDays(1);
        }
        getFile();
    }

    public boolean isKnown() {
        return id != null && !id.isBlank();
    }

    public String save() {
        return attempt().go(() -> {
            AppointmentCard card = new AppointmentCard(on, at == null ? null : at.strip(), minutes == null ? null : minutes.intValue(), place,
                    Typed.given(placeNote), Typed.given(interpreter), state);
            if (isKnown()) {
                appointments.change(Ids.known(id), version, card, new Faults());
                if (NO_SHOW.equals(state) && !NO_SHOW.equals(before)) {
                    return "/followup/appointment.xhtml?faces-redirect=true&instead=" + id;
                }
            } else {
                appointments.make(getFile().id(), card, new Faults());
            }
            return "/followup/calendar.xhtml?faces-redirect=true&day=" + on;
        }, "followup.appointment.saved");
    }

    /** Where the reminder stands; null while there is no appointment or it is over. */
    public String getReminder() {
        if (reminder == null && isKnown() && "planned".equals(before) && on != null && on.isAfter(installation().today())) {
            reminder = appointments.reminder(Ids.known(id));
        }
        return reminder;
    }

    /** The appointment that was missed, when this one is offered for it; null else. */
    public String getInstead() {
        return instead;
    }

    public void setInstead(String instead) {
        this.instead = instead;
    }

    public List<String> getPlaces() {
        return AppointmentCard.PLACES;
    }

    public List<String> getStates() {
        return AppointmentCard.STATES;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public BigDecimal getMinutes() {
        return minutes;
    }

    public void setMinutes(BigDecimal minutes) {
        this.minutes = minutes;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getPlaceNote() {
        return placeNote;
    }

    public void setPlaceNote(String placeNote) {
        this.placeNote = placeNote;
    }

    public String getInterpreter() {
        return interpreter;
    }

    public void setInterpreter(String interpreter) {
        this.interpreter = interpreter;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
