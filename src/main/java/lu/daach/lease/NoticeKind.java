package lu.daach.lease;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who ends a lease: the agency, the owner, or an owner who needs the home back. */
public enum NoticeKind {
    AGENCY, OWNER, RECALL;

    public static final List<String> CODES = Arrays.stream(values()).map(NoticeKind::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NoticeKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
