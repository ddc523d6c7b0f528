package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancySteps;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * Requests of an office that a household may stay longer, for those who answer for the contracts. A decision changes the contract and answers the
 * request in one step, so that both places say the same.
 */
@ApplicationScoped
public class Extensions {

    @Inject
    private ExtensionStore store;

    @Inject
    private Occupancies occupancies;

    @Inject
    private OccupancySteps steps;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** Those of households whose contract has an end, the oldest first. */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES)
    public List<ExtensionRequest> open() {
        return store.open(installation.today());
    }

    /** @throws lu.daach.kernel.Missing when there is none that waits for an answer */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES)
    public ExtensionRequest get(UUID id) {
        return store.get(id, installation.today());
    }

    /**
     * Decides: the contract then runs until that day, or as before.
     *
     * @param version the one that was seen; null where none could be read, which is among {@code found}
     * @param accepted null where it could not be read
     * @param lastDay of the longer contract; null for a refusal
     * @param reason told to the office, and kept with the contract when it runs longer
     * @return what was asked
     * @throws Conflict when somebody was quicker
     * @throws lu.daach.organisation.Forbidden when the stay would be longer than the scheme allows and the caller cannot answer for that
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public ExtensionRequest decide(UUID id, Integer version, Boolean accepted, LocalDate lastDay, String reason, Faults found) {
        ExtensionRequest asked = store.get(id, installation.today());
        journal.about("household", asked.household(), "extension");
        boolean longer = Boolean.TRUE.equals(accepted);
        found.require(accepted != null, "/outcome", "api.required").require(reason != null, "/reason", "api.required");
        found.require(!longer || lastDay != null, "/lastDay", "api.required");
        found.require(longer || lastDay == null, "/lastDay", "followup.stayRequest.noDay").refuseIfAny();
        found.require(reason.length() <= WayOutCard.LONGEST, "/reason", "followup.tooLong", WayOutCard.LONGEST).refuseIfAny();
        if (asked.version() != version) {
            throw Conflict.stale();
        }
        // Somebody may have extended it by hand: then there is only the answer left.
        if (longer && !lastDay.equals(asked.lastDay())) {
            steps.extend(asked.occupancy(), occupancies.get(asked.occupancy()).version(), lastDay, reason, found);
        }
        store.answer(asked, longer, installation.today(), reason, lastDay);
        journal.about("household", asked.household(), "extension");
        return asked;
    }
}
