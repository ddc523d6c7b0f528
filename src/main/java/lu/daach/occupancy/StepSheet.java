package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Sentence;

/**
 * One step in the life of a contract.
 *
 * @param number from 1, in the order in which they were done
 * @param by the name of the person, as it was then
 * @param reason null where none was needed
 * @param undoes the step that this one undid; null for every other kind
 * @param undone whether a later step undid this one
 */
public record StepSheet(UUID id, int number, StepKind kind, LocalDate on, String by, String reason, ContractState before,
        ContractState after, UUID undoes, boolean undone) {

    /** Whether it still counts and could be undone. */
    public boolean counts() {
        return !undone && kind != StepKind.UNDO;
    }

    /** In one sentence, with the name of the household. */
    public Sentence told(String household) {
        String key = "occupancy.told." + kind.code();
        return switch (kind) {
            case LAST_DAY, EXTENSION -> after.lastDay() == null ? Sentence.of("occupancy.told.openEnd", household)
                    : Sentence.of(key, household, after.lastDay());
            case NOTICE -> Sentence.of(key + "." + after.notice().by().code(), household, after.notice().endsOn());
            case DEATH -> after.death().successor() == null ? Sentence.of(key, after.death().deceased(), after.death().diedOn())
                    : Sentence.of("occupancy.told.succession", after.death().deceased(), after.death().diedOn(), after.death().successor());
            case EXIT -> Sentence.of(key, household, Sentence.of("occupancy.reason." + after.exit().reason().code()),
                    Sentence.of("occupancy.destination." + after.exit().destination().code()));
            case NOTICE_WITHDRAWN, REVIEW, UNDO -> Sentence.of(key, household);
        };
    }
}
