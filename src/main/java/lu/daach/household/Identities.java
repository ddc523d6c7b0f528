package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.household.rules.NationalId;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** By what else persons are known: other names, and the national identification number, which is masked everywhere but here. */
@ApplicationScoped
public class Identities {

    private static final String SUBJECT = "household";
    private static final String FIELD = "nationalId";
    private static final int LONGEST_REASON = 300;
    private static final int SHORTEST_REASON = 5;
    private static final int MOST_ALIASES = 20;

    @Inject
    private IdentityStore store;

    @Inject
    private HouseholdStore households;

    @Inject
    private Journal journal;

    @Inject
    private Caller caller;

    /** The other names of a household's members by their key; who has none is left out. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Map<String, List<Alias>> aliases(UUID household) {
        return store.aliases(households.get(household).id());
    }

    /** @throws Missing when there is no such member */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public List<Alias> aliases(UUID household, String member) {
        store.person(household, member);
        return store.aliases(household).getOrDefault(member, List.of());
    }

    /**
     * Replaces the other names of a member.
     *
     * @param found what was already found wrong; everything is refused together
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public List<Alias> rename(UUID household, String member, List<Alias> aliases, Faults found) {
        UUID person = store.person(households.open(household).id(), member).id();
        found.require(aliases.size() <= MOST_ALIASES, "/aliases", "api.tooMany", MOST_ALIASES);
        for (int i = 0; i < aliases.size(); i++) {
            found.require(aliases.get(i).kind() != null, "/aliases/" + i + "/kind", "api.required");
            found.require(aliases.get(i).lastName() != null, "/aliases/" + i + "/lastName", "api.required");
        }
        found.refuseIfAny();
        store.rename(person, aliases);
        journal.about(SUBJECT, household, "aliases");
        return store.aliases(household).getOrDefault(member, List.of());
    }

    /** The masked numbers of a household's members by their key; who has none is left out. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Map<String, NationalIdSheet> nationalIds(UUID household) {
        return store.sheets(households.get(household).id());
    }

    /** @throws Missing when there is no such member */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public NationalIdSheet nationalId(UUID household, String member) {
        store.person(household, member);
        return store.sheets(household).getOrDefault(member, NationalIdSheet.NONE);
    }

    /**
     * Writes a member's number, or takes it away.
     *
     * @param number with or without spaces; null: none
     * @param found what was already found wrong; everything is refused together
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public NationalIdSheet identify(UUID household, String member, String number, Faults found) {
        UUID person = store.person(households.open(household).id(), member).id();
        String digits = number == null ? null : NationalId.parse(number).orElse(null);
        found.require(number == null || digits != null, "/nationalId", "household.person.notNationalId");
        found.refuseIfAny();
        if (digits == null) {
            store.forget(person);
        } else {
            store.write(person, digits);
        }
        journal.about(SUBJECT, household, FIELD);
        return store.sheets(household).getOrDefault(member, NationalIdSheet.NONE);
    }

    /**
     * The whole number; who asked and why stands in the journal.
     *
     * @param reason 5 to 300 characters
     * @throws Missing when there is no such member, or no number
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS)
    public String disclose(UUID household, String member, String reason, Faults found) {
        UUID person = store.person(households.get(household).id(), member).id();
        String why = reason == null ? "" : reason.strip();
        found.require(why.length() >= SHORTEST_REASON && why.length() <= LONGEST_REASON, "/reason", "household.person.reasonLength",
                SHORTEST_REASON, LONGEST_REASON);
        found.refuseIfAny();
        String number = store.number(person).orElseThrow(Missing::new);
        Actor actor = caller.actor();
        journal.about(SUBJECT, household, FIELD);
        journal.append(actor.staff(), actor.name(), "Identities.disclose", Trace.READ, why);
        return number;
    }
}
