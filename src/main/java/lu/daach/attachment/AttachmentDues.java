package lu.daach.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** Papers that expire and have not been followed by a newer one, in files that the reader may read. */
@ApplicationScoped
class AttachmentDues implements DueSource {

    @Inject
    private AttachmentStore store;

    @Inject
    private Caller caller;

    /** What every reader of files has; whose files, is asked for each of them. */
    @Override
    public Permission needs() {
        return Permission.READ_DWELLINGS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return store.expiring(until).stream().map(Attachment::sheet).filter(sheet -> caller.actor().may(sheet.subject().kind().needed()))
                .map(sheet -> new Due(sheet.validUntil(), "document", Sentence.of(
                        sheet.validUntil().isBefore(today) ? "attachment.due.expired" : "attachment.due.expires",
                        Sentence.of("attachment.kind." + sheet.kind().code()), sheet.title()), sheet.subject().path(), null))
                .toList();
    }
}
