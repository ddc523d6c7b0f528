package lu.daach.scheme.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The reasons to be served earlier that a scheme may choose from; none of them touches the outcome. */
public enum Preference {
    RESIDENT_OF_COMMUNE("residentOfCommune"),
    LEAVES_SHELTER("leavesShelter");

    /** The beginning of the keys of terms that choose a priority. */
    public static final String PREFIX = "priority.";
    /** The beginning of the keys of the points that a priority gives. */
    public static final String POINTS = "points.priority.";

    public static final List<String> CODES = Arrays.stream(values()).map(Preference::code).toList();

    private final String code;

    Preference(String code) {
        this.code = code;
    }

    /** The published name. */
    public String code() {
        return code;
    }

    public String key() {
        return PREFIX + code;
    }

    public String pointsKey() {
        return POINTS + code;
    }

    public static Optional<Preference> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
