package lu.daach.administration;

import java.time.LocalDate;

/**
 * Which lines of the journal; null means all.
 *
 * @param person a part of the name
 * @param outcome done, read or refused
 * @param subjectId of one file alone
 */
public record JournalFilter(String person, String outcome, String subjectKind, String subjectId, LocalDate from, LocalDate until) {
}
