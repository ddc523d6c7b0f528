package lu.daach.report.rules;

/** Why a place of the pool stands empty on a day; in the order of the report. */
public enum VacancyCause {
    /** The dwelling is being put in order. */
    WORKS("works"),
    /** The dwelling goes back to its owner. */
    HANDBACK("handback"),
    /** Between two households: inventory, cleaning, keys; by itself in the first thirty days after a contract. */
    TURNAROUND("turnaround"),
    /** Ready, and nobody suits; also when nothing else is known. */
    NO_CANDIDATE("noCandidate"),
    /** Another cause, which the note at the place names. */
    OTHER("other");

    private final String code;

    VacancyCause(String code) {
        this.code = code;
    }

    /** As it stands in JSON, CSV, the database and message keys. */
    public String code() {
        return code;
    }
}
