package lu.daach.banking.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lu.daach.kernel.Sentence;

/**
 * Why a payment or a debit comes back: codes of ISO 20022 (external code set of return reasons) as SEPA banks use them, in words, and what
 * is to be done about each sort. A code that is not known here is told as the bank writes it.
 */
public enum ReturnReason {

    /** The number of the account is wrong, or the account is closed or takes no debits. */
    ACCOUNT(Set.of("AC01", "AC04", "AC06", "AC13", "AG01", "AG03", "RC01", "BE05", "CNOR", "DNOR")),
    /** There was not enough on the account. */
    FUNDS(Set.of("AM04")),
    /** The payer wants it back, or does not want it at all. */
    PAYER(Set.of("MD01", "MD02", "MD06", "MS02", "SL01", "SL11", "SL12", "SL13", "SL14", "CUST")),
    /** The holder of the account has died. */
    DEATH(Set.of("MD07")),
    /** What the banks did among themselves, or said nothing of. */
    BANK(Set.of("AG02", "AM05", "DUPL", "FF01", "FF05", "FOCR", "MS03", "NARR", "RR01", "RR02", "RR03", "RR04", "TECH", "TM01", "AC03", "FRAD", "UPAY", "ED05", "CNPC"));

    private static final String SAID = "banking.back.";
    private static final Map<String, ReturnReason> BY_CODE = byCode();

    private final Set<String> codes;

    ReturnReason(Set<String> codes) {
        this.codes = codes;
    }

    private static Map<String, ReturnReason> byCode() {
        Map<String, ReturnReason> byCode = new HashMap<>();
        for (ReturnReason reason : values()) {
            reason.codes.forEach(code -> byCode.put(code, reason));
        }
        return Map.copyOf(byCode);
    }

    /** All codes that are told in words. */
    public static Set<String> codes() {
        return BY_CODE.keySet();
    }

    /** What sort it is; {@link #BANK} for what is not known, null for null. */
    public static ReturnReason of(String code) {
        return code == null ? null : BY_CODE.getOrDefault(code, BANK);
    }

    /** What it means, with its code; null for null. */
    public static Sentence words(String code) {
        if (code == null) {
            return null;
        }
        return BY_CODE.containsKey(code) ? Sentence.of(SAID + code) : Sentence.of(SAID + "other", code);
    }
}
