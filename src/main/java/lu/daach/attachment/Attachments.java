package lu.daach.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import lu.daach.attachment.inspection.FileName;
import lu.daach.attachment.inspection.Inspection;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Papers and photos of files. Who may read a file may read its papers; who may change it may add some and withdraw them. */
@ApplicationScoped
public class Attachments {

    /** The largest paper that is taken. */
    public static final int LARGEST_BYTES = 20 * 1024 * 1024;

    /** What one person may have added, over all files; a limit against accidents. */
    static final long MOST_BYTES_A_PERSON = 2L * 1024 * 1024 * 1024;

    private static final String SUBJECT = "attachment";
    private static final int MOST = 500;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_DETAIL = 200;
    private static final int LONGEST_REASON = 500;

    /** Looking through a paper takes memory of its size: a few at a time. */
    private static final Semaphore DESKS = new Semaphore(3);

    @Inject
    private AttachmentStore store;

    @Inject
    private Vault vault;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * Those that count first, the newest first; withdrawn ones stand at the end.
     *
     * @throws Missing when there is no such thing
     */
    @UseCase
    public List<AttachmentSheet> of(Subject subject) {
        return list(subject, 0, MOST).items();
    }

    /** As {@link #of}, a part of them. */
    @UseCase
    public Slice<AttachmentSheet> list(Subject subject, int first, int most) {
        require(subject.kind().needed());
        if (!store.knows(subject)) {
            throw new Missing();
        }
        return store.of(subject, first, most).map(Attachment::sheet);
    }

    /** @throws Missing when there is none */
    @UseCase
    public AttachmentSheet get(UUID id) {
        return readable(id).sheet();
    }

    /**
     * The paper itself; that it was seen is journalled.
     *
     * @throws Missing when there is none
     * @throws Conflict when it was withdrawn
     */
    @UseCase(trace = Trace.READ)
    public AttachmentContent content(UUID id) {
        Attachment attachment = readable(id);
        requireCounts(attachment);
        journal.about(SUBJECT, id, "content");
        return new AttachmentContent(attachment.sheet(), vault.content(caller.actor().region(), attachment.organisation(), attachment.storedAs(), attachment.sealedKey()));
    }

    /**
     * A small picture of a photo, as JPEG.
     *
     * @throws Missing when there is none
     */
    @UseCase
    public byte[] small(UUID id) {
        Attachment attachment = readable(id);
        if (!attachment.sheet().shownSmall()) {
            throw new Missing();
        }
        return vault.small(caller.actor().region(), attachment.organisation(), attachment.storedAs(), attachment.sealedKey());
    }

    /**
     * Takes a paper in, after it was looked through. What a picture hides beside what is seen (place, camera, comments) is left out.
     *
     * @param read what the reader of the card has found wrong already; whatever it could not read is null in the card
     * @throws Missing when there is no such thing that it could belong to
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(trace = Trace.DONE)
    public AttachmentSheet add(AttachmentCard card, byte[] content, Faults read) {
        requireSome();
        if (card.subject() != null) {
            require(changing(card.subject().kind()));
            if (!store.knows(card.subject())) {
                throw new Missing();
            }
        }
        Actor actor = caller.actor();
        read.require(card.kind() != null, "/kind", "api.required");
        read.require(card.detail() == null || card.detail().length() <= LONGEST_DETAIL, "/detail", "api.tooLong", LONGEST_DETAIL);
        read.require(store.bytesOf(actor.staff()) + content.length <= MOST_BYTES_A_PERSON, "", "attachment.quota");
        AttachmentCard titled = titled(card, read);
        Looked looked = look(card, content, read);
        read.refuseIfAny();
        Vault.Kept kept = vault.keep(actor.region(), actor.organisation(), looked.inspection().kept(), looked.small());
        Attachment attachment = Attachment.add(titled, looked.inspection().format(), kept, actor, installation.today());
        store.add(attachment);
        journal.about(SUBJECT, attachment.id());
        return attachment.sheet();
    }

    /**
     * From now on it does not count and cannot be opened by anybody; its line stays, with the reason.
     *
     * @throws Missing when there is none
     * @throws Conflict when it was withdrawn already
     */
    @UseCase(trace = Trace.DONE)
    public AttachmentSheet withdraw(UUID id, String reason) {
        Attachment attachment = readable(id);
        require(changing(attachment.subject().kind()));
        Faults faults = new Faults();
        faults.require(reason != null && !reason.isBlank(), "/reason", "api.required");
        faults.require(reason == null || reason.strip().length() <= LONGEST_REASON, "/reason", "api.tooLong", LONGEST_REASON);
        faults.refuseIfAny();
        requireCounts(attachment);
        attachment.withdraw(reason.strip(), caller.actor(), installation.today());
        journal.about(SUBJECT, id);
        return attachment.sheet();
    }

    /** Whether the caller may add papers to such files and withdraw them. */
    @UseCase
    public boolean mayChange(SubjectKind kind) {
        return caller.actor().may(changing(kind));
    }

    /** What was found of a content; the small picture is null where there is none. */
    private record Looked(Inspection inspection, byte[] small) {
    }

    private static Looked look(AttachmentCard card, byte[] content, Faults faults) {
        DESKS.acquireUninterruptibly();
        try {
            Inspection inspection = Inspection.of(content, card.fileName(), card.type());
            if (inspection.refusal() != null) {
                faults.add(inspection.pointer(), inspection.refusal());
                return new Looked(inspection, null);
            }
            boolean small = card.kind() != null && card.kind().shownSmall() && !faults.any();
            return new Looked(inspection, small ? SmallPicture.of(inspection) : null);
        } finally {
            DESKS.release();
        }
    }

    private static AttachmentCard titled(AttachmentCard card, Faults faults) {
        String title = card.title() == null || card.title().isBlank() ? FileName.withoutExtension(card.fileName()) : FileName.visible(card.title()).strip();
        faults.require(!title.isEmpty(), "/title", "api.required");
        faults.require(title.length() <= LONGEST_TITLE, "/title", "api.tooLong", LONGEST_TITLE);
        String detail = card.detail() == null || card.detail().isBlank() ? null : FileName.visible(card.detail()).strip();
        return new AttachmentCard(card.subject(), title, card.kind(), detail, card.validUntil(), card.fileName(), card.type());
    }

    private Attachment readable(UUID id) {
        requireSome();
        Attachment attachment = store.get(id);
        require(attachment.subject().kind().needed());
        if (attachment.subject().kind() == SubjectKind.FOLLOW_UP && !store.knows(attachment.subject())) {
            throw new Missing();
        }
        return attachment;
    }

    private static void requireCounts(Attachment attachment) {
        if (!attachment.counts()) {
            throw new Conflict("attachment.withdrawn");
        }
    }

    /** Who may read no file at all learns nothing of what there is. */
    private void requireSome() {
        if (Arrays.stream(SubjectKind.values()).map(SubjectKind::needed).noneMatch(caller.actor()::may)) {
            throw new Forbidden("organisation.forbidden");
        }
    }

    private void require(Permission permission) {
        if (!caller.actor().may(permission)) {
            throw new Forbidden("organisation.forbidden");
        }
    }

    private static Permission changing(SubjectKind kind) {
        return switch (kind) {
            case HOUSEHOLD -> Permission.CHANGE_HOUSEHOLDS;
            case DWELLING -> Permission.CHANGE_DWELLINGS;
            case OWNER, HEAD_LEASE -> Permission.CHANGE_OWNERS;
            case APPLICATION -> Permission.SUBMIT_APPLICATIONS;
            case OCCUPANCY -> Permission.CHANGE_OCCUPANCIES;
            case AID, FOLLOW_UP -> Permission.WRITE_NOTES;
            case CLAIM -> Permission.PROPOSE_CLAIMS;
        };
    }
}
