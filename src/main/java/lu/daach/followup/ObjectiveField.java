package lu.daach.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What part of life an objective is about, and of which of the two projects with the household it is. */
public enum ObjectiveField {
    HOUSING(true, "house"), SAVOIR_LOGER(true, "key-round"), BUDGET(true, "piggy-bank"), WORK(false, "wrench"), LANGUAGE(false, "message-square"),
    SCHOOL(false, "pencil"), HEALTH(false, "hand-heart");

    public static final List<String> CODES = Arrays.stream(values()).map(ObjectiveField::code).toList();

    private final boolean ofHousing;
    private final String icon;

    ObjectiveField(boolean ofHousing, String icon) {
        this.ofHousing = ofHousing;
        this.icon = icon;
    }

    /** Whether it belongs to the "projet logement", as against the "projet de vie". */
    public boolean ofHousing() {
        return ofHousing;
    }

    public String icon() {
        return icon;
    }

    /** As it stands in the database, in REST and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ObjectiveField of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
