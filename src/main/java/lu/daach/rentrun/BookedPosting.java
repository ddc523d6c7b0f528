package lu.daach.rentrun;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Sentence;
import lu.daach.ledger.PostingSheet;

/**
 * A posting as a person reads it.
 *
 * @param words what it is for
 * @param bookedOn the day of booking in Luxembourg
 * @param sheet with its entries
 * @param reversed whether it was undone
 * @param household whose account it moves; null for none
 * @param owner whose account it moves; null for none
 */
public record BookedPosting(PostingSheet sheet, Sentence words, LocalDate bookedOn, boolean reversed, UUID household, UUID owner) {
}
