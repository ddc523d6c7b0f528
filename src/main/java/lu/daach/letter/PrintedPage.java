package lu.daach.letter;

import java.time.LocalDate;
import java.util.List;
import lu.daach.banking.AskedPayment;
import lu.daach.kernel.Language;

/**
 * Everything that stands on a letter.
 *
 * @param number of the letter; null: a draft; empty: a paper that has none
 * @param reference of the recipient's file; null for none
 * @param recipient the lines of the address
 * @param enclosures one line each; empty for none
 * @param writer who signs
 * @param slip what is to be paid and how, as text and as the code that a banking application reads; null for nothing
 */
record PrintedPage(Language language, LetterheadSheet head, Channel channel, List<String> recipient, String number, String reference,
        LocalDate writtenOn, String subjectLine, String body, List<String> enclosures, String writer,
        AskedPayment slip) {

    /** One that asks for no payment. */
    PrintedPage(Language language, LetterheadSheet head, Channel channel, List<String> recipient, String number, String reference,
            LocalDate writtenOn, String subjectLine, String body, List<String> enclosures, String writer) {
        this(language, head, channel, recipient, number, reference, writtenOn, subjectLine, body, enclosures, writer, null);
    }
}
