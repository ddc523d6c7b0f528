package lu.daach.admission;

import lu.daach.admission.rules.ApplicationStatus;

/**
 * Which applications are looked for.
 *
 * @param status null for every one
 * @param words of the household's names or its file number; null or blank for all
 */
public record ApplicationFilter(ApplicationStatus status, String words) {

    public static final ApplicationFilter ALL = new ApplicationFilter(null, null);
}
