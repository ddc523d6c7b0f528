package lu.daach.letter;

import java.time.LocalDate;

/**
 * What happened to a letter on paper.
 *
 * @param status printed, sent or returned
 * @param note null for none
 */
public record LetterMark(LetterStatus status, LocalDate on, String note, String by) {
}
