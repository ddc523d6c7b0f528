package lu.daach.report.rules;

/** What a day is for a place of the pool; the codes are those of {@link VacancyCause} where nobody lives there. */
public enum DayKind {
    OCCUPIED("occupied"),
    WORKS("works"),
    HANDBACK("handback"),
    TURNAROUND("turnaround"),
    NO_CANDIDATE("noCandidate"),
    OTHER("other");

    private final String code;

    DayKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static DayKind vacantFor(String cause) {
        for (DayKind kind : values()) {
            if (kind.code.equals(cause)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no cause of a vacancy: " + cause);
    }
}
