package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.List;

/**
 * A household of the demonstration that has left, with how it did.
 *
 * @param household the number of the household
 * @param dwelling the number of the dwelling, which is let whole
 * @param startsOn the first day of the contract
 * @param lastDay the last day there
 */
record DemonstrationPast(int household, int dwelling, LocalDate startsOn, LocalDate lastDay, ExitReason reason, Destination destination,
        ReturnState state, KeysReturned keys, String note) {

    /** The household that the demonstration adds: somebody who lived alone and died. */
    static final int DECEASED = 100;

    /** In the canton of Redange, in the dwellings that stand empty today; and one who moved within the pool. */
    static final List<DemonstrationPast> OF_REDANGE = List.of(
            of(61, 55, "2024-06-15", "2025-10-31", ExitReason.AUTONOMOUS, Destination.PROPERTY, ReturnState.GOOD, "A acheté avec un prêt aidé."),
            of(86, 55, "2025-11-15", "2026-05-20", ExitReason.LEASE_ENDED, Destination.SHELTER, ReturnState.WORN, null),
            of(68, 56, "2024-07-01", "2025-01-25", ExitReason.AUTONOMOUS, Destination.PRIVATE_RENTAL, ReturnState.GOOD, null),
            of(32, 56, "2025-02-01", "2025-06-14", ExitReason.TRANSFER, Destination.POOL, ReturnState.GOOD, "Logement devenu trop petit."),
            of(84, 56, "2025-07-15", "2026-05-31", ExitReason.HOUSEHOLD_LEFT, Destination.FAMILY, ReturnState.WORN, null),
            of(67, 57, "2024-08-01", "2025-12-31", ExitReason.LEASE_ENDED, Destination.PRIVATE_RENTAL, ReturnState.GOOD, null),
            of(69, 58, "2024-09-01", "2026-02-28", ExitReason.HOUSEHOLD_LEFT, Destination.FAMILY, ReturnState.DAMAGED, "Porte d’entrée à remplacer."),
            of(81, 42, "2025-08-01", "2026-06-30", ExitReason.AUTONOMOUS, Destination.PRIVATE_RENTAL, ReturnState.GOOD, null),
            of(76, 44, "2025-08-15", "2026-04-30", ExitReason.BREACH, Destination.UNKNOWN, ReturnState.DAMAGED, "Impayés et dégâts, clés rendues en partie."),
            of(82, 45, "2025-09-01", "2026-07-15", ExitReason.HOUSEHOLD_LEFT, Destination.ABROAD, ReturnState.GOOD, null),
            of(83, 46, "2025-09-01", "2026-07-31", ExitReason.AUTONOMOUS, Destination.SOCIAL_HOUSING, ReturnState.GOOD, null),
            of(DECEASED, 48, "2025-10-01", "2026-08-31", ExitReason.DEATH, Destination.DECEASED, ReturnState.NOT_SEEN, null),
            of(90, 49, "2025-10-01", "2026-10-31", ExitReason.AGENCY_NOTICE, Destination.FAMILY, ReturnState.WORN, null),
            of(85, 51, "2025-11-01", "2026-08-09", ExitReason.AGENCY_NOTICE, Destination.SHELTER, ReturnState.WORN, null),
            of(87, 53, "2025-12-15", "2026-09-30", ExitReason.HOUSEHOLD_LEFT, Destination.INSTITUTION, ReturnState.GOOD, null));

    static final List<DemonstrationPast> OF_SECOND = List.of(
            of(98, 66, "2024-07-01", "2026-06-30", ExitReason.LEASE_ENDED, Destination.PRIVATE_RENTAL, ReturnState.GOOD, null));

    private static DemonstrationPast of(int household, int dwelling, String startsOn, String lastDay, ExitReason reason,
            Destination destination, ReturnState state, String note) {
        return new DemonstrationPast(household, dwelling, LocalDate.parse(startsOn), LocalDate.parse(lastDay), reason, destination, state,
                state == ReturnState.DAMAGED && reason == ExitReason.BREACH ? KeysReturned.SOME : KeysReturned.ALL, note);
    }
}
