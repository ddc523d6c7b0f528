package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lu.daach.admission.rules.Freshness;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Who waits for a home, in order, and who was heard of when. Nobody is deleted for not answering: they sleep, and a word wakes them. */
@ApplicationScoped
public class WaitingList {

    private static final String SUBJECT = "application";

    @Inject
    private QueueReader queue;

    @Inject
    private ApplicationStore store;

    @Inject
    private Households households;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** Those with the most points first; of equal ones who waits longest. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public Slice<QueueLine> list(WaitingFilter filter, int first, int most) {
        boolean all = filter.words() == null || filter.words().isBlank();
        Set<UUID> named = all ? Set.of() : new HashSet<>(households.named(filter.words()));
        List<QueueLine> found = queue.lines(installation.today()).stream().filter(filter::takes)
                .filter(line -> all || named.contains(line.household())).toList();
        return new Slice<>(found.stream().skip(first).limit(most).toList(), found.size());
    }

    @UseCase(needs = Permission.READ_APPLICATIONS)
    public WaitingStanding standing() {
        Map<Freshness, Integer> byFreshness = new EnumMap<>(Freshness.class);
        for (Freshness freshness : Freshness.values()) {
            byFreshness.put(freshness, 0);
        }
        Map<Integer, Integer> byBedrooms = new TreeMap<>();
        List<QueueLine> lines = queue.lines(installation.today());
        int priority = 0;
        for (QueueLine line : lines) {
            byFreshness.merge(line.freshness(), 1, Integer::sum);
            byBedrooms.merge(line.bedrooms(), 1, Integer::sum);
            priority += line.base().priorities() + line.base().urgency() > 0 ? 1 : 0;
        }
        return new WaitingStanding(lines.size(), byFreshness, byBedrooms, priority);
    }

    /** Notes that a household was heard of. @throws lu.daach.kernel.Conflict when nothing is under way any more */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public void heard(UUID application, ContactCard card) {
        heard(application, card, new Faults());
    }

    /**
     * As {@link #heard(UUID, ContactCard)}.
     *
     * @param found what was already found wrong while the card was read; everything is refused together
     */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public void heard(UUID application, ContactCard card, Faults found) {
        Application known = store.get(application);
        LocalDate today = installation.today();
        found.require(found.any() || card.on() != null, "/on", "api.required");
        found.require(card.on() == null || !card.on().isAfter(today), "/on", "admission.contactFuture", today);
        found.require(card.on() == null || !card.on().isBefore(known.receivedOn()), "/on", "admission.contactBefore", known.receivedOn());
        found.require(card.medium() == null ? found.any() : ContactCard.MEDIA.contains(card.medium()), "/medium", "api.required");
        found.refuseIfAny();
        known.heard(card.on());
        store.add(HeardOf.of(application, card, caller.actor().staff()));
        store.flush();
        journal.about(SUBJECT, application, "contact");
    }

    /** Notes that households are asked today whether they still look for a home; who is asked already stays as they are. */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public int askToConfirm(Collection<UUID> applications) {
        LocalDate today = installation.today();
        int asked = 0;
        for (UUID id : new HashSet<>(applications)) {
            Application application = store.get(id);
            if (application.confirmationAskedOn() == null) {
                application.askToConfirm(today);
                asked++;
            }
        }
        store.flush();
        journal.about(SUBJECT, applications.size() == 1 ? applications.iterator().next() : "list", "confirmation");
        return asked;
    }
}
