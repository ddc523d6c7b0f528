package lu.daach.debit.rules;

/** Whether a debit is the first by its mandate; the codes are those of SEPA. */
public enum Turn {
    FRST, RCUR;

    /** @param before whether anything was collected by the mandate before */
    public static Turn of(boolean before) {
        return before ? RCUR : FRST;
    }
}
