package lu.daach.household;

import java.util.List;
import java.util.Locale;

/** Languages that people speak, beside the four in which letters are written. */
public final class SpokenLanguages {

    /** The ones that are offered: those most spoken in the region's files, and all others behind them would be a list of 180. */
    public static final List<String> OFFERED = List.of("lb", "fr", "de", "en", "pt", "it", "es", "ar", "fa", "ti", "uk", "ru", "sr", "bs", "hr",
            "sq", "tr", "pl", "ro", "nl", "el", "hu", "bg", "ku", "ps", "so", "am", "sw", "zh", "hi", "ur", "bn", "vi", "th");

    private SpokenLanguages() {
    }

    /** The name of a language in a reader's language, with a capital. */
    public static String name(String code, Locale reader) {
        String name = Locale.forLanguageTag(code).getDisplayLanguage(reader);
        return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
