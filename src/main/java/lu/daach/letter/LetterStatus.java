package lu.daach.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a letter stands on its way. */
public enum LetterStatus {
    /** Issued, and not on paper yet. */
    TO_PRINT,
    PRINTED,
    SENT,
    /** Came back: the recipient was not to be found. */
    RETURNED;

    public static final List<String> CODES = Arrays.stream(values()).map(LetterStatus::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static LetterStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
