package lu.daach.desk;

import java.time.Instant;
import lu.daach.dossier.Subject;

/**
 * A file that somebody had in hand.
 *
 * @param title how the file is called now
 * @param at when they last opened or changed it
 */
public record RecentFile(Subject subject, String title, Instant at) {
}
