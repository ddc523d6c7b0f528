package lu.daach.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.correction.rules.Instalments;
import lu.daach.kernel.Money;

/**
 * Late news that was booked.
 *
 * @param since the day from which the file was otherwise
 * @param toldOn when it became known; null: not written down
 * @param difference above zero the household owes more
 * @param undoes the correction that this one takes back; null for none
 * @param undone whether it was taken back
 */
public record CorrectionSheet(UUID id, UUID occupancy, LocalDate since, LocalDate toldOn, LocalDate decidedOn, String by, String reason,
        Money difference, Instalments instalments, List<MonthCorrected> months, UUID undoes, boolean undone) {

    /** Whether it stands: neither an undoing nor undone. */
    public boolean counts() {
        return undoes == null && !undone;
    }
}
