package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Who read the file of a household: it may ask, and its referent gives it the list. */
@ApplicationScoped
public class Readers {

    @Inject
    private ReaderStore store;

    @Inject
    private FollowedStore followed;

    @Inject
    private ObjectiveStore languages;

    @Inject
    private Journal journal;

    /** @throws lu.daach.organisation.Forbidden when the caller is not the referent */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public ReaderList of(UUID household) {
        journal.about("household", household, "readers");
        Followed file = followed.own(household);
        return new ReaderList(file, languages.language(household), store.of(household));
    }
}
