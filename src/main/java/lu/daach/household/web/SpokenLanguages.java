package lu.daach.household.web;

import java.util.Locale;

/** Languages that people speak, by name. */
final class SpokenLanguages {

    private SpokenLanguages() {
    }

    /** The name of a language in a reader's language, with a capital. */
    static String name(String code, Locale reader) {
        String name = Locale.forLanguageTag(code).getDisplayLanguage(reader);
        return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
