package lu.daach.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** On which side the envelope has its window: right in the French manner, left in the German. */
public enum WindowSide {
    RIGHT, LEFT;

    public static final List<String> CODES = Arrays.stream(values()).map(WindowSide::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WindowSide of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
