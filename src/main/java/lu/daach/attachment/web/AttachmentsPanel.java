package lu.daach.attachment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.attachment.AttachmentKind;
import lu.daach.attachment.AttachmentSheet;
import lu.daach.attachment.Attachments;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The papers of one file, for the fragment on its page; read once a request. */
@Named
@RequestScoped
public class AttachmentsPanel {

    private static final int SOON_DAYS = 60;
    private static final int KILO = 1024;

    @Inject
    private Attachments attachments;

    @Inject
    private Installation installation;

    private final Map<String, List<AttachmentSheet>> read = new HashMap<>();

    /** @param subject for example {@code owner:<id>} */
    public List<AttachmentSheet> papers(String subject) {
        return of(subject).stream().filter(sheet -> sheet.counts() && !sheet.shownSmall()).toList();
    }

    public List<AttachmentSheet> photos(String subject) {
        return of(subject).stream().filter(sheet -> sheet.counts() && sheet.shownSmall()).toList();
    }

    public List<AttachmentSheet> withdrawn(String subject) {
        return of(subject).stream().filter(sheet -> !sheet.counts()).toList();
    }

    public boolean mayChange(String subject) {
        return attachments.mayChange(subject(subject).kind());
    }

    /** {@code broken} when it has expired, {@code soon} within 60 days, {@code done} later. */
    public String look(AttachmentSheet sheet) {
        LocalDate today = installation.today();
        return sheet.validUntil().isBefore(today) ? "broken" : sheet.validUntil().isAfter(today.plusDays(SOON_DAYS)) ? "done" : "soon";
    }

    /** In kilobytes, at least one. */
    public int kilobytes(AttachmentSheet sheet) {
        return Math.max(1, sheet.sizeBytes() / KILO);
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(AttachmentKind.values())
                .map(kind -> new SelectItem(kind.code(), Messages.text(Attempt.language(), "attachment.kind." + kind.code()))).toList();
    }

    private List<AttachmentSheet> of(String subject) {
        return read.computeIfAbsent(subject, name -> attachments.of(subject(name)));
    }

    private static Subject subject(String name) {
        int colon = name.indexOf(':');
        return new Subject(SubjectKind.of(name.substring(0, colon)), Ids.known(name.substring(colon + 1)));
    }
}
