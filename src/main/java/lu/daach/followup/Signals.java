package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The windows in the wall: a closed list of signals that property staff may see of a follow-up. */
@ApplicationScoped
public class Signals {

    private static final String HOUSEHOLD = "household";

    @Inject
    private SignalsStore store;

    @Inject
    private FollowedStore followed;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** @throws lu.daach.kernel.Missing when there is no such household */
    @UseCase(needs = Permission.READ_SIGNALS)
    public SignalsSheet of(UUID household) {
        return sheet(followed.get(household));
    }

    /**
     * What the referent is about to change.
     *
     * @throws lu.daach.organisation.Forbidden when the caller is not the referent
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public SignalsSheet toChange(UUID household) {
        journal.about(HOUSEHOLD, household, "signals");
        return sheet(followed.own(household));
    }

    /**
     * @param version the one that was seen, 0 when nothing was set; null where none could be read, which is among {@code found}
     * @param found what was already found wrong while the card was read; everything is refused together
     * @throws lu.daach.organisation.Forbidden when the caller is not the referent
     * @throws Conflict when somebody changed them since
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public SignalsSheet set(UUID household, Integer version, SignalsCard card, Faults found) {
        journal.about(HOUSEHOLD, household, "signals");
        Followed file = followed.own(household);
        LocalDate today = installation.today();
        found.require(card.noLettersUntil() == null || !card.noLettersUntil().isBefore(today), "/noLettersUntil", "followup.quietInThePast");
        found.refuseIfAny();
        Optional<AgreedSignals> known = store.find(household);
        if (known.isPresent()) {
            known.get().change(version, card, today, caller.actor().staff());
            store.save(known.get());
        } else if (version == 0) {
            store.add(AgreedSignals.first(household, card, today, caller.actor().staff()));
        } else {
            throw Conflict.stale();
        }
        return sheet(file);
    }

    private SignalsSheet sheet(Followed file) {
        return store.find(file.id()).map(known -> known.sheet(installation.today(), file.referentName()))
                .orElseGet(() -> new SignalsSheet(file.id(), 0, false, false, false, null, null, file.referentName()));
    }
}
