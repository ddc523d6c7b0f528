package lu.daach.exchange;

import java.util.Locale;

/** What takes its time. */
enum ImportAct {
    CHECK, ACCEPT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
