package lu.daach.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** The notice that a file is going to be given up: whoever has to hold it sees it a month before. */
@ApplicationScoped
class RetentionDue implements DueSource {

    @Inject
    private Retention retention;

    @Override
    public Permission needs() {
        return Permission.PRIVACY;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return retention.calendar(until).stream().filter(line -> line.state() == RetentionState.NOTICED && !line.eraseOn().isAfter(until))
                .map(line -> new Due(line.eraseOn(), "retention", Sentence.of("privacy.due", String.valueOf(line.fileNumber())),
                        "/privacy/retention.xhtml", null)).toList();
    }
}
