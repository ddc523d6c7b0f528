package lu.daach.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The four languages every text of Daach exists in; French is the first and the one taken in doubt. */
public enum Language {
    FR("fr"),
    DE("de"),
    LB("lb"),
    EN("en");

    private static final Map<String, Language> KNOWN = Arrays.stream(values()).collect(Collectors.toMap(Language::code, language -> language));

    private final String code;
    private final Locale locale;

    Language(String code) {
        this.code = code;
        this.locale = Locale.forLanguageTag(code);
    }

    /** The ISO 639-1 code, which is also the ending of the message files. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a code such as {@code "lb"}, in any case and with or without a region ({@code "de-LU"}); unknown or null: {@link #FR}. */
    public static Language of(String code) {
        if (code != null) {
            Language known = KNOWN.get(code);
            return known != null ? known : KNOWN.getOrDefault(code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0], FR);
        }
        return FR;
    }
}
