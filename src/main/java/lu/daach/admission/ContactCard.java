package lu.daach.admission;

import java.time.LocalDate;
import java.util.List;

/**
 * That a household was heard of.
 *
 * @param on not in the future
 * @param medium one of {@link #MEDIA}
 * @param note null for none
 */
public record ContactCard(LocalDate on, String medium, String note) {

    public static final List<String> MEDIA = List.of("phone", "letter", "email", "office", "visit");
}
