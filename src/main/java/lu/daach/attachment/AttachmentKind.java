package lu.daach.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a paper is. */
public enum AttachmentKind {
    INCOME_PROOF, IDENTITY, LEASE, CONTRACT, PHOTO, INVENTORY, INVOICE, CERTIFICATE, OTHER;

    public static final List<String> CODES = Arrays.stream(values()).map(AttachmentKind::code).toList();

    /** As it stands in the database, in JSON and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static AttachmentKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether small pictures of it are shown: of rooms, not of papers that say who somebody is. */
    boolean shownSmall() {
        return this == PHOTO || this == INVENTORY;
    }
}
