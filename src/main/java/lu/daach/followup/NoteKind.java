package lu.daach.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How somebody was in touch with a household. */
public enum NoteKind {
    VISIT("house"), CALL("phone"), OFFICE("door-open"), LETTER("mail");

    public static final List<String> CODES = Arrays.stream(values()).map(NoteKind::code).toList();

    private final String icon;

    NoteKind(String icon) {
        this.icon = icon;
    }

    /** As it stands in the database, in REST and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    public static NoteKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
