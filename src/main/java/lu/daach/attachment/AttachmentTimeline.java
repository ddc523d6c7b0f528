package lu.daach.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Subject;
import lu.daach.dossier.TimelineSource;
import lu.daach.dossier.Happening.Kind;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** When papers came and when they were withdrawn. */
@ApplicationScoped
class AttachmentTimeline implements TimelineSource {

    private static final int MOST = 200;

    @Inject
    private AttachmentStore store;

    @Inject
    private Caller caller;

    @Override
    public Permission needs() {
        return Permission.READ_DWELLINGS;
    }

    @Override
    public List<Happening> of(Subject subject) {
        List<Happening> happenings = new ArrayList<>();
        if (caller.actor().may(subject.kind().needed())) {
            for (Attachment attachment : store.of(subject, 0, MOST).items()) {
                AttachmentSheet sheet = attachment.sheet();
                happenings.add(new Happening(sheet.addedOn(), Kind.DOCUMENT, Sentence.of("attachment.happened.added",
                        Sentence.of("attachment.kind." + sheet.kind().code()), sheet.title()), sheet.addedBy(), null));
                if (!sheet.counts()) {
                    happenings.add(new Happening(sheet.withdrawn().on(), Kind.DOCUMENT, Sentence.of("attachment.happened.withdrawn", sheet.title(),
                            sheet.withdrawn().reason()), sheet.withdrawn().by(), null));
                }
            }
        }
        return happenings;
    }
}
