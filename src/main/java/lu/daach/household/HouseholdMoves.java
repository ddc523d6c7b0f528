package lu.daach.household;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.kernel.Sentence;

/**
 * What a higher module has hanging on a household, when two files of one household become one: it says what stands against it, moves
 * its rows to the file that is kept, naming each, and moves exactly these back when the merger is undone. Asked within the use-case of
 * {@link Mergers}.
 *
 * <p>A text that only the referent of the closed file may read must not come to another referent this way: such rows stay where they are
 * unless both files have the same one.
 */
public interface HouseholdMoves {

    /** The tables that this module moves rows of, for example {@code admission.application}. */
    Set<String> things();

    /** What stands against the merger, in whole sentences; empty when nothing does. */
    List<Sentence> objections(UUID closed, UUID kept);

    /** Hangs its rows on the kept file. @return each row that was moved */
    List<MovedRow> move(UUID closed, UUID kept);

    /**
     * What stands against parting the files again; empty when nothing does.
     *
     * @param moved every row that the merger moved, also of other modules
     */
    default List<Sentence> objectionsToUndo(List<MovedRow> moved, UUID kept, UUID closed) {
        return List.of();
    }

    /**
     * Hangs rows on the closed file again that {@link #move} took from it; one that is no more is left out.
     *
     * @param rows of this module
     */
    void moveBack(List<MovedRow> rows, UUID kept, UUID closed);
}
