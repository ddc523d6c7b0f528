package lu.daach.dossier;

import java.util.Locale;
import java.util.UUID;
import lu.daach.organisation.Permission;

/** The kinds of thing that a file is kept of, each with the page of its file and who may read it. */
public enum SubjectKind {
    HOUSEHOLD("/desk/household-file.xhtml", Permission.READ_HOUSEHOLDS),
    DWELLING("/desk/dwelling-file.xhtml", Permission.READ_DWELLINGS),
    OWNER("/lease/owner-file.xhtml", Permission.READ_OWNERS),
    HEAD_LEASE("/lease/head-lease-file.xhtml", Permission.READ_OWNERS),
    APPLICATION("/admission/application.xhtml", Permission.READ_APPLICATIONS),
    OCCUPANCY("/occupancy/occupancy-file.xhtml", Permission.READ_OCCUPANCIES),
    /** Of the office social alone. */
    AID("/followup/aid.xhtml", Permission.WRITE_NOTES),
    /** What the office social keeps of a household beside its notes, by the household's id; of the office social alone. */
    FOLLOW_UP("/followup/notes.xhtml", Permission.WRITE_NOTES),
    CLAIM("/guarantee/claim-file.xhtml", Permission.READ_LEDGER);

    private final String page;
    private final Permission needed;

    SubjectKind(String page, Permission needed) {
        this.page = page;
        this.needed = needed;
    }

    /** What somebody needs to read such a file at all. */
    public Permission needed() {
        return needed;
    }

    /** As it stands in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of the file of that thing below the application's root. */
    String path(UUID id) {
        return page + (this == FOLLOW_UP ? "?household=" : "?id=") + id;
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static SubjectKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
