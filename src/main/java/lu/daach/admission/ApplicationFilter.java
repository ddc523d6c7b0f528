package lu.daach.admission;

import java.time.LocalDate;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.rulebook.Scheme;

/**
 * Which applications are looked for.
 *
 * @param status null for every one
 * @param words of the household's names or its file number; null or blank for all
 * @param scheme only those that ask for it; null for all
 * @param since received on this day or later; null for all
 */
public record ApplicationFilter(ApplicationStatus status, String words, Scheme scheme, LocalDate since) {

    public static final ApplicationFilter ALL = new ApplicationFilter(null, null, null, null);
}
