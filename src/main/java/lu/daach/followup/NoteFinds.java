package lu.daach.followup;

import java.util.List;

/**
 * What a search in the notes gave.
 *
 * @param hits the last contact first
 * @param looked how many notes were looked through
 * @param more whether there may be further ones: the search ended at its bounds
 */
public record NoteFinds(List<NoteHit> hits, int looked, boolean more) {
}
