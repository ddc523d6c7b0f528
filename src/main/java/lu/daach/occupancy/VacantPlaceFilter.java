package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.Map;
import lu.daach.kernel.Typed;

/**
 * Which vacant places are looked for; null means: whatever.
 *
 * @param words in the address
 * @param commune code
 * @param vacantBefore vacant since that day or longer
 */
public record VacantPlaceFilter(String words, String commune, VacancyCause cause, LocalDate vacantBefore) {

    /** @param parameters {@code q}, {@code commune}, {@code cause} and {@code days} (vacant for at least so many) */
    public static VacantPlaceFilter of(Map<String, String> parameters, LocalDate today) {
        String days = given(parameters, "days");
        return new VacantPlaceFilter(given(parameters, "q"), given(parameters, "commune"),
                VacancyCause.of(given(parameters, "cause")).orElse(null),
                days == null || !days.matches("[0-9]{1,4}") ? null : today.minusDays(Integer.parseInt(days)));
    }

    private static String given(Map<String, String> parameters, String name) {
        return Typed.given(parameters.get(name));
    }
}
