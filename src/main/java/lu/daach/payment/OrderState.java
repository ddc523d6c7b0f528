package lu.daach.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lu.daach.kernel.Conflict;

/** How far a payment order is; the last two are for ever. */
public enum OrderState {
    DRAFT, RELEASED, REJECTED;

    public static final List<String> CODES = Arrays.stream(values()).map(OrderState::code).toList();

    /** As it stands in the database, in answers and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Conflict when it was decided before */
    public void requireDraft() {
        if (this != DRAFT) {
            throw new Conflict(this == RELEASED ? "payment.releasedBefore" : "payment.rejectedBefore");
        }
    }

    /** @return null for null and for anything that is no state */
    public static OrderState of(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst().orElse(null);
    }
}
