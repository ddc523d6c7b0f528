package lu.daach.dwelling.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The answer to a question whose answer may not be known yet. */
enum Answer {
    YES, NO, UNKNOWN;

    static final List<String> CODES = Arrays.stream(values()).map(Answer::code).toList();

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param flag null: not known */
    static String code(Boolean flag) {
        return (flag == null ? UNKNOWN : flag ? YES : NO).code();
    }

    /** Null when not known. */
    static Boolean flag(String code) {
        return code == null || UNKNOWN.code().equals(code) ? null : YES.code().equals(code);
    }
}
