package lu.daach.admission.rules;

import java.time.LocalDate;
import java.util.List;
import lu.daach.rulebook.Rulebook;

/** The closed list of reasons why an offer is refused, and which of them count against the household; dated data, not code. */
public final class RefusalReasons {

    /** Stands for an offer that nobody answered. */
    public static final String NO_ANSWER = "no-answer";

    private static final String KEY = "attribution.refusal.";

    private final Rulebook rulebook;
    private final List<String> codes;

    public RefusalReasons(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.codes = rulebook.keys().stream().filter(key -> key.startsWith(KEY)).map(key -> key.substring(KEY.length()))
                .filter(code -> !code.equals(NO_ANSWER)).sorted().toList();
    }

    /** What a household may say. */
    public List<String> codes() {
        return codes;
    }

    /** @throws lu.daach.rulebook.NoParameter when there is no such reason on that day */
    public boolean counts(String code, LocalDate on) {
        return rulebook.value(KEY + code, on).signum() > 0;
    }
}
