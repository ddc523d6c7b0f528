package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who read something of a household's file, or was refused it.
 *
 * @param at the hour by the clock of Luxembourg
 * @param seen the names of what was shown, never its words
 * @param refused whether it was not shown after all
 */
public record ReaderLine(LocalDate on, String at, String name, List<String> seen, boolean refused) {
}
