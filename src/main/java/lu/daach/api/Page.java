package lu.daach.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lu.daach.kernel.Faults;

/**
 * Which part of a list is asked for, and every other parameter of the address; an unknown or malformed one is a fault.
 *
 * @param number from 0
 * @param size 1 to 200
 */
public record Page(int number, int size) {

    private static final int DEFAULT_SIZE = 25;
    private static final int LARGEST_SIZE = 200;
    private static final int LARGEST_NUMBER = 1_000_000;

    /** How many items stand before this page. */
    public int first() {
        return number * size;
    }

    /** @param others names of the other parameters that this list takes */
    public static Page of(UriInfo address, String... others) {
        Faults faults = new Faults();
        MultivaluedMap<String, String> parameters = address.getQueryParameters();
        Set<String> known = new java.util.HashSet<>(List.of(others));
        known.addAll(List.of("page", "size"));
        for (var parameter : parameters.entrySet()) {
            faults.require(known.contains(parameter.getKey()), "/" + parameter.getKey(), "api.unknown");
            faults.require(parameter.getValue().size() == 1, "/" + parameter.getKey(), "api.twice");
        }
        int number = whole(parameters.getFirst("page"), 0, 0, LARGEST_NUMBER, "/page", faults);
        int size = whole(parameters.getFirst("size"), DEFAULT_SIZE, 1, LARGEST_SIZE, "/size", faults);
        faults.refuseIfAny();
        return new Page(number, size);
    }

    /** For what is no list and takes no parameter at all. */
    public static void none(UriInfo address) {
        Faults faults = new Faults();
        address.getQueryParameters().keySet().forEach(name -> faults.require(false, "/" + name, "api.unknown"));
        faults.refuseIfAny();
    }

    /** A day given as a parameter, between 1900 and 2199; null when it is left out. */
    public static LocalDate date(UriInfo address, String name) {
        String text = address.getQueryParameters().getFirst(name);
        LocalDate day = text == null ? null : Body.parse(text);
        if (text != null && day == null) {
            throw lu.daach.kernel.InvalidInput.at("/" + name, "api.date");
        }
        return day;
    }

    /** One of the values that a parameter takes; null when it is left out. */
    public static String choice(UriInfo address, String name, String... values) {
        String text = address.getQueryParameters().getFirst(name);
        if (text != null && !List.of(values).contains(text)) {
            throw lu.daach.kernel.InvalidInput.at("/" + name, "api.choice", String.join(", ", values));
        }
        return text;
    }

    private static int whole(String text, int otherwise, int least, int most, String pointer, Faults faults) {
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        faults.add(pointer, "api.range", Integer.toString(least), Integer.toString(most));
        return otherwise;
    }
}
