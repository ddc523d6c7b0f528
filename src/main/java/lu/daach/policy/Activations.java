package lu.daach.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.occupancy.Pool;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.VersionSheet;

/** Puts a drafted version of a scheme in force, with everything that follows from it. */
@ApplicationScoped
public class Activations {

    @Inject
    private Schemes schemes;

    @Inject
    private Pool pool;

    @Inject
    private Journal journal;

    /** What was done. @param contracts how many contracts were assessed anew, and how many keep their amount and why */
    public record Activated(VersionSheet version, Pool.Reassessed contracts) {
    }

    /**
     * Puts a draft of another person in force from its first day on, and assesses the scheme's contracts from that day on by it. What is
     * charged before that day does not change.
     *
     * @param seen the version of the draft that was seen
     * @throws lu.daach.organisation.Forbidden when the caller drafted it
     * @throws lu.daach.kernel.Conflict when it is no draft any more, was changed since, its first month has begun, or another version begins
     *     on the same day
     */
    @UseCase(needs = Permission.ACTIVATE_SCHEMES, trace = Trace.DONE)
    public Activated activate(UUID id, Integer seen) {
        VersionSheet version = schemes.activate(id, seen);
        Pool.Reassessed contracts = pool.reassess(version.scheme(), version.startsOn());
        journal.about("scheme", id, version.scheme().code(), "assessments");
        return new Activated(version, contracts);
    }
}
