package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Typed;
import lu.daach.occupancy.Destination;
import lu.daach.occupancy.ExitCard;
import lu.daach.occupancy.ExitReason;
import lu.daach.occupancy.KeysReturned;
import lu.daach.occupancy.NoticeBy;
import lu.daach.occupancy.ReturnState;

/** How a household left: day, reason, destination, state of the home, keys. */
@Named
@ViewScoped
public class ExitPage extends StepPage {

    private static final long serialVersionUID = 1L;

    private LocalDate lastDay;
    private String reason;
    private String destination;
    private String state;
    private String keys;
    private String note;

    @Override
    public void open() {
        super.open();
        LocalDate end = getSheet().lastDay();
        if (lastDay == null) {
            lastDay = end != null && end.isBefore(installation().today()) ? end : installation().today();
        }
        if (reason == null) {
            reason = likelyReason();
        }
    }

    /** What is known already need not be said again. */
    private String likelyReason() {
        if (getSheet().death() != null && getSheet().death().successor() == null) {
            return ExitReason.DEATH.code();
        }
        if (getSheet().notice() == null) {
            return null;
        }
        if (getSheet().notice().breach()) {
            return ExitReason.BREACH.code();
        }
        return getSheet().notice().by() == NoticeBy.AGENCY ? ExitReason.AGENCY_NOTICE.code() : null;
    }

    public String leave() {
        return take(() -> steps().leave(known(), version(), new ExitCard(lastDay, ExitReason.of(reason).orElse(null),
                Destination.of(destination).orElse(null), ReturnState.of(state).orElse(null), KeysReturned.of(keys).orElse(null),
                Typed.given(note)), new Faults()), "occupancy.exit.recorded");
    }

    public List<String> getReasons() {
        return Arrays.stream(ExitReason.values()).map(ExitReason::code).toList();
    }

    public List<String> getDestinations() {
        return Arrays.stream(Destination.values()).map(Destination::code).toList();
    }

    public List<String> getStates() {
        return Arrays.stream(ReturnState.values()).map(ReturnState::code).toList();
    }

    public List<String> getKeyStates() {
        return Arrays.stream(KeysReturned.values()).map(KeysReturned::code).toList();
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDestination() {
        return destination;
    }

    public void setDestination(String destination) {
        this.destination = destination;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getKeys() {
        return keys;
    }

    public void setKeys(String keys) {
        this.keys = keys;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
