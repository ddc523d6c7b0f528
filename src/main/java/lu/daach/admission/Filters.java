package lu.daach.admission;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.admission.rules.Freshness;
import lu.daach.rulebook.Scheme;

/** What the parameters of a list's address mean; a value that does not exist is left out. */
public final class Filters {

    private Filters() {
    }

    /** Parameters {@code q, status, scheme, since}. */
    public static ApplicationFilter applications(Map<String, String> parameters) {
        String status = parameters.get("status");
        return new ApplicationFilter(ApplicationStatus.CODES.contains(status) ? ApplicationStatus.of(status) : null, parameters.get("q"),
                scheme(parameters), day(parameters.get("since")));
    }

    /** Parameters {@code q, commune, bedrooms, scheme, freshness}. */
    public static WaitingFilter waiting(Map<String, String> parameters) {
        String freshness = parameters.get("freshness");
        String bedrooms = parameters.get("bedrooms");
        return new WaitingFilter(parameters.get("q"), blankIsNull(parameters.get("commune")),
                bedrooms != null && bedrooms.matches("[0-9]{1,2}") ? Integer.valueOf(bedrooms) : null, scheme(parameters),
                Freshness.CODES.contains(freshness) ? Freshness.of(freshness) : null);
    }

    private static Scheme scheme(Map<String, String> parameters) {
        return Scheme.of(parameters.get("scheme")).orElse(null);
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
