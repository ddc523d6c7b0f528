package lu.daach.letter;

import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Language;

/**
 * Everything that stands on a letter.
 *
 * @param number as people call it, {@code 2026-0012}; null while it is not issued
 * @param reference of the recipient's file; null for none
 * @param recipient the lines of the address
 * @param enclosures one line each; empty for none
 * @param writer who signs
 */
record PrintedPage(Language language, LetterheadSheet head, Channel channel, List<String> recipient, String number, String reference,
        LocalDate writtenOn, String subjectLine, String body, List<String> enclosures, String writer) {
}
