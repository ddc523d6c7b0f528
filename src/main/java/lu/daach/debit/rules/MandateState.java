package lu.daach.debit.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether something may be collected by a mandate. */
public enum MandateState {
    VALID,
    /** A debit came back and nobody has looked at it yet. */
    HELD,
    /** Nothing was collected for 36 months (SEPA Core rulebook, 4.1): it needs to be signed again. */
    VOID,
    REVOKED;

    public static final List<String> CODES = Arrays.stream(values()).map(MandateState::code).toList();

    private static final int MONTHS_UNUSED = 36;

    /**
     * @param lastUsed the day of the last debit by it; null when there was none, so that it counts from the signature
     * @param on the day that is asked about
     */
    public static MandateState of(LocalDate signedOn, LocalDate lastUsed, LocalDate heldSince, LocalDate revokedOn, LocalDate on) {
        if (revokedOn != null && !revokedOn.isAfter(on)) {
            return REVOKED;
        }
        if ((lastUsed == null ? signedOn : lastUsed).plusMonths(MONTHS_UNUSED).isBefore(on)) {
            return VOID;
        }
        return heldSince == null ? VALID : HELD;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for null and for what is none */
    public static MandateState of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElse(null);
    }
}
