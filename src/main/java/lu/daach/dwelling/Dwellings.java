package lu.daach.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Period;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The dwellings of the pool, their places and their works. */
@ApplicationScoped
public class Dwellings {

    private static final String SUBJECT = "dwelling";
    private static final int LONGEST_DESCRIPTION = 2000;

    @Inject
    private DwellingStore store;

    @Inject
    private WorksStore worksStore;

    @Inject
    private CommuneStore communes;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** By commune, then by address. */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public Slice<DwellingSheet> list(DwellingFilter filter, int first, int most) {
        Slice<Dwelling> slice = store.list(filter, first, most);
        Map<String, String> names = communes.names();
        Map<UUID, List<PlaceLine>> places = store.places(slice.items().stream().map(Dwelling::id).toList());
        return slice.map(dwelling -> dwelling.sheet(names.get(dwelling.commune()), places.getOrDefault(dwelling.id(), List.of())));
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public DwellingSheet get(UUID id) {
        return sheet(store.get(id));
    }

    /** As {@link #get}, but empty when there is none. */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public Optional<DwellingSheet> find(UUID id) {
        return store.find(id).map(this::sheet);
    }

    /** The place with this id; empty when there is none. */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public Optional<PlaceLine> place(UUID id) {
        return store.place(id).map(Place::line);
    }

    /** The addresses of these dwellings; an unknown one is left out. */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public Map<UUID, String> addresses(Collection<UUID> ids) {
        Map<UUID, String> addresses = new HashMap<>();
        store.known(ids).forEach((id, dwelling) -> addresses.put(id, dwelling.address()));
        return addresses;
    }

    /** @throws lu.daach.kernel.InvalidInput with everything that is wrong */
    @UseCase(needs = Permission.CHANGE_DWELLINGS, trace = Trace.DONE)
    public DwellingSheet register(DwellingCard card) {
        return register(card, new Faults());
    }

    /**
     * @param read what the reader of the card has found wrong already; whatever it could not read is null in the card
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong, found there or here
     */
    @UseCase(needs = Permission.CHANGE_DWELLINGS, trace = Trace.DONE)
    public DwellingSheet register(DwellingCard card, Faults read) {
        List<PlaceCard> places = judge(card, Set.of(), read);
        read.refuseIfAny();
        Dwelling dwelling = Dwelling.register(card);
        store.add(dwelling);
        write(dwelling, places, Map.of());
        store.flush();
        journal.about(SUBJECT, dwelling.id());
        return sheet(dwelling);
    }

    /**
     * @param version the one that was seen
     * @throws lu.daach.kernel.Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_DWELLINGS, trace = Trace.DONE)
    public DwellingSheet change(UUID id, int version, DwellingCard card) {
        return change(id, version, card, new Faults());
    }

    /**
     * Places with an id are kept, those without one are new, those not named are removed. A change of the way of letting makes
     * every place anew. Neither goes where an occupancy hangs on a place, be it ended.
     *
     * @param version the one that was seen; null only where the reader found that it is missing
     * @param read as in {@link #register(DwellingCard, Faults)}
     * @throws lu.daach.kernel.Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_DWELLINGS, trace = Trace.DONE)
    public DwellingSheet change(UUID id, Integer version, DwellingCard card, Faults read) {
        Dwelling dwelling = store.get(id);
        boolean anew = card.letting() != null && card.letting() != dwelling.letting();
        List<Place> former = store.places(id);
        Map<UUID, Place> kept = anew ? Map.of() : former.stream().collect(Collectors.toMap(Place::id, Function.identity()));
        List<PlaceCard> places = judge(card, kept.keySet(), read);
        if (!read.any()) {
            dwelling.requireSeen(version);
        }
        remove(former, places, anew, read);
        read.refuseIfAny();
        dwelling.write(card);
        write(dwelling, places, kept);
        store.save(dwelling);
        journal.about(SUBJECT, id);
        return sheet(dwelling);
    }

    /**
     * A time in which the dwelling cannot be occupied.
     *
     * @param lastDay null while the end is not known
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong; pointers {@code /from}, {@code /lastDay}, {@code /description}
     */
    @UseCase(needs = Permission.CHANGE_DWELLINGS, trace = Trace.DONE)
    public WorksSheet planWorks(UUID dwelling, LocalDate from, LocalDate lastDay, String description) {
        store.get(dwelling);
        Faults faults = new Faults();
        faults.require(from != null, "/from", "api.required");
        faults.require(description != null && !description.isBlank(), "/description", "api.required");
        faults.require(description == null || description.length() <= LONGEST_DESCRIPTION, "/description", "api.tooLong", LONGEST_DESCRIPTION);
        faults.require(from == null || lastDay == null || !lastDay.isBefore(from), "/lastDay", "dwelling.worksEndBeforeStart");
        faults.refuseIfAny();
        Period period = new Period(from, lastDay == null ? null : lastDay.plusDays(1));
        WorksRules.requireFree(period, worksStore.of(dwelling), faults);
        faults.refuseIfAny();
        Works works = Works.plan(dwelling, period, description.strip());
        worksStore.add(works);
        journal.about(SUBJECT, dwelling, "works");
        return works.sheet();
    }

    /**
     * Says until which day works last.
     *
     * @throws lu.daach.kernel.InvalidInput when that is before their first day, or into the next works
     */
    @UseCase(needs = Permission.CHANGE_DWELLINGS, trace = Trace.DONE)
    public WorksSheet endWorks(UUID id, LocalDate lastDay) {
        Works works = worksStore.get(id);
        WorksSheet before = works.sheet();
        Faults faults = new Faults();
        faults.require(lastDay != null && !lastDay.isBefore(before.period().startsOn()), "/lastDay", "dwelling.worksEndBeforeStart");
        faults.refuseIfAny();
        WorksRules.requireFree(new Period(before.period().startsOn(), lastDay.plusDays(1)),
                worksStore.of(works.dwelling()).stream().filter(other -> !other.id().equals(id)).toList(), faults);
        faults.refuseIfAny();
        works.end(lastDay);
        worksStore.flush();
        journal.about(SUBJECT, works.dwelling(), "works");
        return works.sheet();
    }

    /** The works of a dwelling, the latest first. */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public List<WorksSheet> works(UUID dwelling) {
        return worksStore.of(dwelling);
    }

    /** The dwellings in which there are works on the day. */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public Set<UUID> inWorks(LocalDate on) {
        return worksStore.on(on);
    }

    private List<PlaceCard> judge(DwellingCard card, Set<UUID> known, Faults faults) {
        if (!faults.any()) {
            DwellingRules.required(card, faults);
            PlaceRules.required(card.letting() == Letting.ROOMS ? card.places() : List.of(), faults);
        }
        LocalDate today = installation.today();
        DwellingRules.check(card, communes.inForce(card.commune(), today).isPresent(), today, faults);
        return PlaceRules.places(card, known, faults);
    }

    private void remove(List<Place> former, List<PlaceCard> places, boolean anew, Faults faults) {
        Set<UUID> staying = places.stream().map(PlaceCard::id).filter(id -> id != null).collect(Collectors.toSet());
        List<Place> leaving = former.stream().filter(place -> anew || !staying.contains(place.id())).toList();
        faults.require(store.remove(leaving), anew ? "/letting" : "/places", anew ? "dwelling.lettingInUse" : "dwelling.placeInUse");
    }

    private void write(Dwelling dwelling, List<PlaceCard> places, Map<UUID, Place> kept) {
        for (int i = 0; i < places.size(); i++) {
            PlaceCard card = places.get(i);
            Place place = card.id() == null ? Place.fresh(dwelling.id()) : kept.get(card.id());
            place.write(card, i);
            if (card.id() == null) {
                store.add(place);
            }
        }
    }

    private DwellingSheet sheet(Dwelling dwelling) {
        return dwelling.sheet(communes.names().get(dwelling.commune()), store.places(dwelling.id()).stream().map(Place::line).toList());
    }
}
