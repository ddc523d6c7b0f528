package lu.daach.rulebook;

/** The three answers of a rule: what is not known is neither yes nor no. */
public enum Verdict {
    MET,
    NOT_MET,
    UNKNOWN;

    /** {@link #UNKNOWN} for null, else met exactly when true. */
    public static Verdict of(Boolean fact) {
        if (fact == null) {
            return UNKNOWN;
        }
        return fact ? MET : NOT_MET;
    }

    /** An alternative: met when one side is, not met when neither is, else unknown. */
    public Verdict or(Verdict other) {
        if (this == MET || other == MET) {
            return MET;
        }
        return this == NOT_MET && other == NOT_MET ? NOT_MET : UNKNOWN;
    }

    /** Both together: not met when one side is not, met when both are, else unknown. */
    public Verdict and(Verdict other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == MET && other == MET ? MET : UNKNOWN;
    }
}
