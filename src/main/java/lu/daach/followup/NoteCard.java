package lu.daach.followup;

import java.time.LocalDate;

/**
 * What is written of a contact.
 *
 * @param on the day of the contact, not in the future
 * @param shared for the social workers of the office; null for none
 * @param confidential for the referent alone; null for none
 * @param nextContactOn by when somebody is to be in touch again; null when nothing was agreed
 */
public record NoteCard(NoteKind kind, LocalDate on, String shared, String confidential, LocalDate nextContactOn) {

    /** The most characters of either text. */
    public static final int LONGEST_TEXT = 4000;
}
