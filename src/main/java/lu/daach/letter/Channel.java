package lu.daach.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a letter goes out; a notice goes registered (L-ABO art. 50). */
public enum Channel {
    POST, REGISTERED, HAND;

    public static final List<String> CODES = Arrays.stream(values()).map(Channel::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
