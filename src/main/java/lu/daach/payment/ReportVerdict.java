package lu.daach.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What the bank's report comes to for an order. */
public enum ReportVerdict {
    /** Every payment is taken: checked, or made. */
    ACCEPTED,
    /** Received, or not decided: another report follows. */
    WAITING,
    /** Some payments are refused. */
    PARTLY,
    /** All payments are refused. */
    REFUSED;

    /** ISO 20022, external payment status: checked, in the course of being made, made. */
    private static final Set<String> TAKEN = Set.of("ACTC", "ACCP", "ACSP", "ACSC", "ACCC", "ACWC", "ACFC", "ACWP");

    /**
     * @param status of the whole file; null for none
     * @param refused payments of the order, out of {@code all}
     */
    static ReportVerdict of(String status, int refused, int all) {
        if (refused > 0) {
            return refused == all ? REFUSED : PARTLY;
        }
        return status != null && TAKEN.contains(status) ? ACCEPTED : WAITING;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for null and for anything else */
    static ReportVerdict of(String code) {
        return Arrays.stream(values()).filter(verdict -> verdict.code().equals(code)).findFirst().orElse(null);
    }
}
