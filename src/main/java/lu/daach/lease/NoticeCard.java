package lu.daach.lease;

import java.time.LocalDate;

/**
 * Notice as it is given.
 *
 * @param lastDay null: the first that the notice period allows
 * @param agreed whether both sides have agreed on a day before that; needs a reason
 * @param reason may be null, except for a recall and where {@code agreed}
 */
public record NoticeCard(NoticeKind kind, LocalDate givenOn, LocalDate lastDay, boolean agreed, String reason) {
}
