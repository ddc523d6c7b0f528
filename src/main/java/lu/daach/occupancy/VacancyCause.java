package lu.daach.occupancy;

import java.util.Arrays;
import java.util.Optional;

/** Why a place stands empty: the causes of the occupancy report (contract.md 3.3). */
public enum VacancyCause {
    WORKS("works"), HANDBACK("handback"), TURNAROUND("turnaround"), NO_CANDIDATE("noCandidate"), OTHER("other");

    private final String code;

    VacancyCause(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<VacancyCause> of(String code) {
        return Arrays.stream(values()).filter(cause -> cause.code.equals(code)).findFirst();
    }
}
