package lu.daach.followup;

import java.time.LocalDate;
import lu.daach.kernel.Faults;

/** What has to hold for a note. */
final class NoteRules {

    /** Further ahead nobody agrees on a day; it is a slip of the pen. */
    private static final int MOST_YEARS_AHEAD = 2;

    private NoteRules() {
    }

    static void check(NoteCard card, LocalDate today, Faults faults) {
        faults.require(card.on() == null || !card.on().isAfter(today), "/on", "followup.inTheFuture");
        faults.require(card.shared() != null || card.confidential() != null, "/shared", "followup.textNeeded");
        LocalDate next = card.nextContactOn();
        if (next != null && card.on() != null) {
            faults.require(!next.isBefore(card.on()), "/nextContactOn", "followup.nextBefore", card.on());
            faults.require(!next.isAfter(today.plusYears(MOST_YEARS_AHEAD)), "/nextContactOn", "followup.nextTooFar",
                    today.plusYears(MOST_YEARS_AHEAD));
        }
    }
}
