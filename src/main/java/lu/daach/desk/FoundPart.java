package lu.daach.desk;

/**
 * A part of what was found.
 *
 * @param hit whether it is what was looked for
 */
public record FoundPart(String text, boolean hit) {
}
