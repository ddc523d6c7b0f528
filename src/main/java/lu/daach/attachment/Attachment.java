package lu.daach.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.attachment.inspection.FileName;
import lu.daach.attachment.inspection.Format;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Actor;

/** One paper or photo of a file. */
@Entity
@Table(schema = "attachment", name = "attachment")
class Attachment {

    @Id
    private UUID id;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String title;

    private String kind;

    private String detail;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "file_name")
    private String fileName;

    private String format;

    @Column(name = "size_bytes")
    private int sizeBytes;

    @Column(name = "stored_as")
    private UUID storedAs;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "sealed_key")
    private byte[] sealedKey;

    @Column(name = "shown_small")
    private boolean shownSmall;

    @Column(name = "added_on")
    private LocalDate addedOn;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_by_name")
    private String addedByName;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawn_by_name")
    private String withdrawnByName;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected Attachment() {
    }

    /** @param card with a title */
    static Attachment add(AttachmentCard card, Format format, Vault.Kept kept, Actor by, LocalDate today) {
        Attachment attachment = new Attachment();
        attachment.id = Ids.fresh();
        attachment.subjectKind = card.subject().kind().code();
        attachment.subjectId = card.subject().id();
        attachment.title = card.title();
        attachment.kind = card.kind().code();
        attachment.detail = card.detail();
        attachment.validUntil = card.validUntil();
        attachment.fileName = FileName.safe(card.fileName());
        attachment.format = format.code();
        attachment.sizeBytes = kept.sizeBytes();
        attachment.storedAs = kept.storedAs();
        attachment.organisation = by.organisation();
        attachment.sealedKey = kept.sealedKey();
        attachment.shownSmall = kept.small();
        attachment.addedOn = today;
        attachment.addedBy = by.staff();
        attachment.addedByName = by.name();
        return attachment;
    }

    /** From here on nobody can open it, whoever holds the disk: its key is gone. */
    void withdraw(String reason, Actor by, LocalDate today) {
        withdrawnOn = today;
        withdrawnByName = by.name();
        withdrawnReason = reason;
        sealedKey = null;
    }

    UUID id() {
        return id;
    }

    Subject subject() {
        return new Subject(SubjectKind.of(subjectKind), subjectId);
    }

    UUID storedAs() {
        return storedAs;
    }

    /** The one whose key seals it. */
    UUID organisation() {
        return organisation;
    }

    byte[] sealedKey() {
        return sealedKey;
    }

    boolean counts() {
        return withdrawnOn == null;
    }

    AttachmentSheet sheet() {
        AttachmentSheet.Withdrawal withdrawal = counts() ? null : new AttachmentSheet.Withdrawal(withdrawnOn, withdrawnByName, withdrawnReason);
        return new AttachmentSheet(id, subject(), title, AttachmentKind.of(kind), detail, validUntil, fileName, Format.of(format), sizeBytes,
                shownSmall && counts(), addedByName, addedOn, withdrawal);
    }
}
