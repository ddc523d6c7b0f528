package lu.daach.keeping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A step that somebody wants to book.
 *
 * @param key chosen by the caller: the same key is one step, however often it is sent
 * @param on the day it counts for
 * @param reason as in {@link DepositStep}
 * @param note null for none
 */
public record DepositAct(String key, DepositStepKind kind, Money amount, LocalDate on, String reason, String note) {

    /** The id of the step: the same for the same key. */
    UUID step(UUID of) {
        return UUID.nameUUIDFromBytes((of + "/" + kind.code() + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
