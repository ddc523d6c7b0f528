package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Everything of a contract that can change after it was concluded: what a step changes, and what undoing it restores.
 *
 * @param lastDay null: open-ended
 * @param reviewDueOn null: no review is due
 */
public record ContractState(LocalDate lastDay, LocalDate reviewDueOn, Notice notice, Death death, Exit exit, String longerStayReason,
        UUID longerStayBy) {

    ContractState withLastDay(LocalDate day) {
        return new ContractState(day, reviewDueOn, notice, death, exit, longerStayReason, longerStayBy);
    }

    ContractState withReviewDueOn(LocalDate day) {
        return new ContractState(lastDay, day, notice, death, exit, longerStayReason, longerStayBy);
    }

    ContractState withNotice(Notice given) {
        return new ContractState(lastDay, reviewDueOn, given, death, exit, longerStayReason, longerStayBy);
    }

    ContractState withDeath(Death recorded) {
        return new ContractState(lastDay, reviewDueOn, notice, recorded, exit, longerStayReason, longerStayBy);
    }

    ContractState withExit(Exit recorded) {
        return new ContractState(lastDay, reviewDueOn, notice, death, recorded, longerStayReason, longerStayBy);
    }

    ContractState withLongerStay(String reason, UUID by) {
        return new ContractState(lastDay, reviewDueOn, notice, death, exit, reason, by);
    }
}
