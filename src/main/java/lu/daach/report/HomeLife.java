package lu.daach.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.report.rules.PlaceLife;

/**
 * A dwelling between two days, without names.
 *
 * @param endsBefore the first day that is no longer shown
 * @param places in the order of the dwelling
 */
public record HomeLife(UUID dwelling, String address, LocalDate startsOn, LocalDate endsBefore, List<PlaceLife> places) {
}
