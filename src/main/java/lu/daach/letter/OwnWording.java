package lu.daach.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.organisation.Actor;

/** One version of an organisation's own wording; without a text it goes back to the delivered one. Never changed. */
@Entity
@Table(schema = "letter", name = "template")
class OwnWording {

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    private String key;
    private String language;
    private int version;

    @Column(name = "subject_line")
    private String subjectLine;

    private String body;

    @Column(name = "changed_at", insertable = false)
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    protected OwnWording() {
    }

    /** @param subjectLine null with a null body: back to the delivered wording */
    static OwnWording of(TemplateKey key, Language language, int version, String subjectLine, String body, Actor actor) {
        OwnWording wording = new OwnWording();
        wording.id = Ids.fresh();
        wording.organisation = actor.organisation();
        wording.key = key.code();
        wording.language = language.code();
        wording.version = version;
        wording.subjectLine = subjectLine;
        wording.body = body;
        wording.changedBy = actor.staff();
        wording.changedByName = actor.name();
        return wording;
    }

    UUID id() {
        return id;
    }

    TemplateKey key() {
        return TemplateKey.of(key).orElseThrow();
    }

    Language language() {
        return Language.of(language);
    }

    boolean own() {
        return body != null;
    }

    TemplateSheet sheet() {
        DeliveredTexts.Wording delivered = own() ? null : DeliveredTexts.of(key(), language());
        return new TemplateSheet(key(), language(), version, own(), own() ? subjectLine : delivered.subjectLine(),
                own() ? body : delivered.text(), changedAt, changedByName);
    }
}
