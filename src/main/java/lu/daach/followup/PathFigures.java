package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of the households after the end, by where they went. Small counts and what would betray them are left out, so that the sheet
 * can leave the office.
 *
 * @param columns codes of the columns: all closings, those that reached their goal, those that stand alone at 6 and at 12 months
 * @param asOf nothing that was closed later is counted
 */
public record PathFigures(List<String> columns, List<Path> paths, LocalDate asOf) {

    /**
     * @param destination one of {@link ClosingCard#DESTINATIONS}
     * @param counts by column; null where it is not told
     */
    public record Path(String destination, List<Integer> counts) {
    }
}
