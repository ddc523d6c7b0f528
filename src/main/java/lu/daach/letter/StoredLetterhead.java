package lu.daach.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Actor;

/** One version of an organisation's letterhead; never changed. */
@Entity
@Table(schema = "letter", name = "letterhead")
class StoredLetterhead {

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    private int version;
    private String name;
    private String address;
    private String phone;
    private String email;
    private String web;
    private String place;
    private String closing;

    @Column(name = "window_side")
    private String windowSide;

    private byte[] logo;

    @Column(name = "logo_type")
    private String logoType;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    protected StoredLetterhead() {
    }

    static StoredLetterhead of(LetterheadSheet sheet, int version, Actor actor) {
        StoredLetterhead head = new StoredLetterhead();
        head.id = Ids.fresh();
        head.organisation = actor.organisation();
        head.version = version;
        head.name = sheet.name();
        head.address = sheet.address();
        head.phone = sheet.phone();
        head.email = sheet.email();
        head.web = sheet.web();
        head.place = sheet.place();
        head.closing = sheet.closing();
        head.windowSide = sheet.windowSide().code();
        head.logo = sheet.logo();
        head.logoType = sheet.logoType();
        head.changedBy = actor.staff();
        head.changedByName = actor.name();
        return head;
    }

    LetterheadSheet sheet() {
        return new LetterheadSheet(id, version, name, address, phone, email, web, place, closing, WindowSide.of(windowSide), logo, logoType);
    }
}
