package lu.daach.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.SchemeVersion;
import lu.daach.scheme.rules.Term;
import lu.daach.scheme.rules.TermRules;

/** The schemes of the region's agency: what answers when, what was drafted, and who put it in force. */
@ApplicationScoped
public class Schemes {

    private static final String SUBJECT = "scheme";
    private static final int YEARS_AHEAD = 5;
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_NOTE = 2000;

    private final Clock clock = Clock.systemUTC();

    @Inject
    private SchemeStore store;

    @Inject
    private SchemeBooks books;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** What answers for which day in the caller's region; every calculation reckons by it. */
    @UseCase
    public SchemeBook book() {
        return books.of(caller.actor().region());
    }

    /** The versions of each scheme, the latest first; the last is the scheme as delivered. Discarded drafts are left out. */
    @UseCase(needs = Permission.READ_SCHEMES)
    public Map<Scheme, List<VersionSheet>> all() {
        Map<Scheme, List<VersionSheet>> all = new EnumMap<>(Scheme.class);
        for (Scheme scheme : Scheme.values()) {
            all.put(scheme, of(scheme));
        }
        return all;
    }

    /** The versions of a scheme, as {@link #all}. */
    @UseCase(needs = Permission.READ_SCHEMES)
    public List<VersionSheet> of(Scheme scheme) {
        List<VersionSheet> sheets = new ArrayList<>();
        LocalDate next = null;
        for (KeptVersion version : store.all(scheme)) {
            if (version.state() == VersionState.DISCARDED) {
                continue;
            }
            VersionSheet sheet = sheet(version);
            boolean active = version.state() == VersionState.ACTIVE;
            sheets.add(active && next != null ? sheet.until(next.minusDays(1)) : sheet);
            next = active ? version.startsOn() : next;
        }
        sheets.add(delivered(scheme, next));
        sheets.sort(Comparator.comparing(VersionSheet::draft).reversed());
        return sheets;
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_SCHEMES)
    public VersionSheet get(UUID id) {
        KeptVersion version = store.get(id);
        return of(version.scheme()).stream().filter(sheet -> id.equals(sheet.id())).findFirst().orElseGet(() -> sheet(version));
    }

    /** As {@link #get}, for a higher module's act; empty when there is none. */
    @UseCase(needs = Permission.READ_SCHEMES)
    public Optional<VersionSheet> find(UUID id) {
        return store.find(id).map(this::sheet);
    }

    /** What answers for a day, a scheme as delivered included. */
    @UseCase(needs = Permission.READ_SCHEMES)
    public VersionSheet inForce(Scheme scheme, LocalDate day) {
        return of(scheme).stream().filter(sheet -> sheet.inForce(day)).findFirst().orElseThrow();
    }

    /** A version as those reckon with it who compute, whatever its state. @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_SCHEMES)
    public SchemeVersion compiled(UUID id) {
        KeptVersion version = store.get(id);
        return SchemeVersion.own(version.scheme(), version.source(), store.terms(id));
    }

    /** @throws lu.daach.kernel.InvalidInput with everything that is wrong */
    @UseCase(needs = Permission.DRAFT_SCHEMES, trace = Trace.DONE)
    public VersionSheet draft(VersionCard card, Faults found) {
        check(card, found);
        KeptVersion version = KeptVersion.draft(card, store.nextNumber(card.scheme()), caller.actor(), now());
        store.add(version, card.terms());
        journal.about(SUBJECT, version.id());
        return sheet(version);
    }

    /**
     * @param seen the version of the draft that was seen; null where none could be read, which is among {@code found}
     * @throws Conflict when it is no draft any more, or somebody changed it since
     */
    @UseCase(needs = Permission.DRAFT_SCHEMES, trace = Trace.DONE)
    public VersionSheet change(UUID id, Integer seen, VersionCard card, Faults found) {
        KeptVersion version = store.get(id);
        found.require(card.scheme() == null || card.scheme() == version.scheme(), "/scheme", "scheme.otherScheme");
        check(card, found);
        version.change(seen, card, caller.actor(), now());
        store.change(version, card.terms());
        journal.about(SUBJECT, id);
        return sheet(version);
    }

    /** Puts a draft away; it stays in the history. @throws Conflict as {@link #change} */
    @UseCase(needs = Permission.DRAFT_SCHEMES, trace = Trace.DONE)
    public void discard(UUID id, Integer seen) {
        KeptVersion version = store.get(id);
        version.discard(seen);
        store.save(version);
        journal.about(SUBJECT, id);
    }

    /**
     * Puts a draft in force from its first day on. Contracts are not assessed by it: module {@code policy} does both, and nobody else
     * calls this.
     *
     * @throws Forbidden when the caller drafted it
     * @throws Conflict when it is no draft any more, its first month has begun, or another version begins on the same day
     */
    @UseCase(needs = Permission.ACTIVATE_SCHEMES, trace = Trace.DONE)
    public VersionSheet activate(UUID id, Integer seen) {
        KeptVersion version = store.get(id);
        if (version.state() == VersionState.DRAFT && version.draftedBy().equals(caller.actor().staff())) {
            throw new Forbidden("scheme.samePerson");
        }
        if (version.state() == VersionState.DRAFT && version.startsOn().isBefore(earliest())) {
            throw new Conflict("scheme.tooLate", earliest());
        }
        store.activeOn(version).filter(other -> version.state() == VersionState.DRAFT).ifPresent(other -> {
            throw new Conflict("scheme.dayTaken", other.startsOn());
        });
        version.activate(seen, caller.actor(), now());
        store.save(version);
        books.changed(caller.actor().region());
        journal.about(SUBJECT, id, version.scheme().code());
        return sheet(version);
    }

    /** The first day from which a version may be in force: months that have begun stay as they are. */
    @UseCase(needs = Permission.READ_SCHEMES)
    public LocalDate firstPossibleDay() {
        return earliest();
    }

    private LocalDate earliest() {
        return installation.today().withDayOfMonth(1).plusMonths(1);
    }

    private void check(VersionCard card, Faults faults) {
        LocalDate earliest = earliest();
        faults.require(card.scheme() != null || faults.any(), "/scheme", "api.required");
        if (card.startsOn() == null) {
            faults.add("/startsOn", "api.required");
        } else {
            faults.require(card.startsOn().getDayOfMonth() == 1, "/startsOn", "scheme.firstOfMonth");
            faults.require(!card.startsOn().isBefore(earliest), "/startsOn", "scheme.notBefore", earliest);
            faults.require(card.startsOn().isBefore(earliest.plusYears(YEARS_AHEAD)), "/startsOn", "scheme.tooFar", earliest.plusYears(YEARS_AHEAD));
        }
        faults.require(card.basis() != null && !card.basis().isBlank(), "/basis", "api.required");
        faults.require(card.basis() == null || card.basis().length() <= LONGEST_BASIS, "/basis", "api.tooLong", LONGEST_BASIS);
        faults.require(card.note() == null || card.note().length() <= LONGEST_NOTE, "/note", "api.tooLong", LONGEST_NOTE);
        TermRules.check(card.scheme(), card.startsOn(), card.terms(), faults);
        faults.refuseIfAny();
    }

    private VersionSheet sheet(KeptVersion version) {
        List<Term> terms = store.terms(version.id()).stream()
                .map(entry -> new Term(entry.key(), Objects.requireNonNull(entry.value()), version.source())).toList();
        return version.sheet(terms);
    }

    /** @param next the first day of the first own version; null: there is none */
    private VersionSheet delivered(Scheme scheme, LocalDate next) {
        LocalDate last = next == null ? null : next.minusDays(1);
        LocalDate shown = last == null || last.isAfter(installation.today()) ? installation.today() : last;
        List<Term> terms = SchemeBook.delivered().on(scheme, shown).under(Rulebook.national().on(shown)).all();
        return new VersionSheet(null, 0, scheme, 0, null, last, VersionState.ACTIVE, null, null, terms, null, null, null, null, null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
