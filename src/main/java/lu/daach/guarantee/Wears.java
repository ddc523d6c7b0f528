package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lu.daach.guarantee.rules.Damage;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The table of wear: how long each part of a home lasts, from a day on, and where the agency has it from. */
@ApplicationScoped
public class Wears {

    private static final int LONGEST_LIFE = 100;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_DECISION = 365;
    private static final int HIGHEST_CEILING = 120;

    @Inject
    private WearStore store;

    @Inject
    private ClaimFacts facts;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** By element, as it applies on that day; null for today. */
    @UseCase(needs = Permission.READ_LEDGER)
    public Map<String, Damage.Life> on(LocalDate day) {
        return facts.lives(day == null ? installation.today() : day);
    }

    /**
     * Gives an element another life from a day on; what was decided before stays as it was.
     *
     * @param source where the agency has it from
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.DECIDE_CLAIMS, trace = Trace.DONE)
    public void set(String element, Integer years, LocalDate from, String source, Faults read) {
        LocalDate today = installation.today();
        read.require(element != null && facts.lives(today).containsKey(element), "/element", "api.choice", String.join(", ", facts.lives(today).keySet()));
        read.require(years != null && years >= 1 && years <= LONGEST_LIFE, "/years", "guarantee.years", LONGEST_LIFE);
        read.require(from != null && !from.isBefore(today), "/from", "guarantee.notInThePast");
        read.require(source != null && !source.isBlank(), "/source", "api.required");
        read.require(source == null || source.length() <= LONGEST_SOURCE, "/source", "api.tooLong", LONGEST_SOURCE);
        read.refuseIfAny();
        read.require(!store.has(element, from), "/from", "guarantee.setBefore").refuseIfAny();
        store.set(element, years, from, source.strip(), caller.actor().staff());
        journal.about("wear", element, "years");
    }

    /** How the agency goes about claims, the latest first. */
    @UseCase(needs = Permission.READ_LEDGER)
    public List<ClaimSetting> settings() {
        return store.settings();
    }

    /**
     * Says from a day on within how many days claims are decided, and up to how many months of rent damage is answered for; what was decided before
     * stays as it was.
     *
     * @param ceilingMonths null: whatever it costs
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.DECIDE_CLAIMS, trace = Trace.DONE)
    public void decide(LocalDate from, Integer decideDays, Integer ceilingMonths, Faults read) {
        read.require(from != null && !from.isBefore(installation.today()), "/fromDay", "guarantee.notInThePast");
        read.require(decideDays != null && decideDays >= 1 && decideDays <= LONGEST_DECISION, "/decideDays", "guarantee.decideDays", LONGEST_DECISION);
        read.require(ceilingMonths == null || ceilingMonths >= 1 && ceilingMonths <= HIGHEST_CEILING, "/ceilingMonths", "guarantee.ceilingMonths", HIGHEST_CEILING);
        read.refuseIfAny();
        read.require(store.settings().stream().noneMatch(one -> one.appliesFrom().equals(from)), "/fromDay", "guarantee.setBefore").refuseIfAny();
        store.set(new ClaimSetting(from, decideDays, ceilingMonths));
        journal.about("claim-setting", from, "decideDays", "ceilingMonths");
    }
}
