package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * An appointment as it is made.
 *
 * @param at the hour by the clock of Luxembourg, {@code 09:30}
 * @param place one of {@link #PLACES}
 * @param placeNote where exactly; null for nothing more
 * @param interpreter the language of the interpreter; null where none is needed
 * @param state one of {@link #STATES}
 */
public record AppointmentCard(LocalDate on, String at, Integer minutes, String place, String placeNote, String interpreter, String state) {

    public static final List<String> PLACES = List.of("office", "home", "elsewhere", "phone");
    public static final List<String> STATES = List.of("planned", "kept", "no-show", "cancelled");
    public static final int LEAST_MINUTES = 5;
    public static final int MOST_MINUTES = 480;
    public static final int LONGEST_NOTE = 200;
    public static final int LONGEST_INTERPRETER = 60;
}
