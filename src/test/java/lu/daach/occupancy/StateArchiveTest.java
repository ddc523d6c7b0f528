package lu.daach.occupancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a step wrote down is read again as it was. */
class StateArchiveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    @Test
    void everythingComesBack() {
        ContractState full = new ContractState(DAY, DAY.plusYears(1),
                new Notice(NoticeBy.AGENCY, DAY, DAY.plusDays(20), true, "Motif", "Exception", UUID.randomUUID()),
                new Death(DAY, "Ada Muster", "Ben Muster"),
                new Exit(ExitReason.END_OF_STAY, Destination.PRIVATE_RENTAL, ReturnState.NOT_SEEN, KeysReturned.SOME, "Note", DAY),
                "Raison", UUID.randomUUID());
        assertEquals(full, StateArchive.read(StateArchive.write(full).toString()));
    }

    @Test
    void nothingComesBackAsNothing() {
        ContractState empty = new ContractState(null, null, null, null, null, null, null);
        assertEquals(empty, StateArchive.read(StateArchive.write(empty).toString()));
    }
}
