package lu.daach.desk;

import java.util.Locale;
import lu.daach.dwelling.DwellingSheet;

/**
 * A dwelling with how it stands today.
 *
 * @param occupied how many of its places are occupied
 */
public record DwellingStanding(DwellingSheet dwelling, Status status, int occupied) {

    /** Worst news last: who lives there counts first, then what keeps people out. */
    public enum Status {
        OCCUPIED, PARTLY, WORKS, ENDED, VACANT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
