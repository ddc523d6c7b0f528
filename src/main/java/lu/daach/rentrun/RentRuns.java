package lu.daach.rentrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Slice;
import lu.daach.ledger.Ledger;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rentrun.rules.Totals;

/** The months: prepared by one person, booked by another one. */
@ApplicationScoped
public class RentRuns {

    private static final String SUBJECT = "month";
    private static final YearMonth EARLIEST = YearMonth.of(2024, 1);
    private static final int MONTHS_AHEAD = 12;

    @Inject
    private RentRunStore store;

    @Inject
    private Ledger ledger;

    @Inject
    @Any
    private Instance<WithTheMonth> others;

    @Inject
    private Intents intents;

    @Inject
    private ProgressBoard board;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * Works out a month and keeps that the caller has seen these figures; books nothing. The same figures prepared by the same
     * person have the same digest.
     *
     * @throws InvalidInput when the month is too far away
     */
    @UseCase(needs = Permission.PREPARE_MONTH, trace = Trace.DONE)
    public PreparedMonth prepare(YearMonth month) {
        requireNear(month);
        UUID me = caller.actor().staff();
        PreparedMonth prepared = store.review(month, me);
        store.keep(prepared, me);
        journal.about(SUBJECT, month);
        return prepared;
    }

    /**
     * Books what is missing of a month, when its figures are those that somebody else prepared. A second call at the same time
     * waits for the first; figures that were booked before are not worked out again.
     *
     * @param digest of the preparation
     * @param key chosen by the caller; the same key is answered as before, and nothing is done again
     * @throws InvalidInput when the key was used for something else
     * @throws Conflict when nobody prepared these figures, or they have changed since
     * @throws Forbidden when the caller prepared them
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public MonthPosted post(YearMonth month, String digest, String key) {
        requireNear(month);
        journal.about(SUBJECT, month);
        int region = caller.actor().region();
        store.alone(month);
        try {
            board.write(region, month, new Progress(Progress.Stage.READING, 0, 0));
            RentRunStore.KeptAnswer known = store.answer(key);
            if (known == null) {
                return postOnce(region, month, digest, key);
            }
            if (!known.month().equals(month) || !known.digest().equals(digest)) {
                throw InvalidInput.at("", "rentrun.idempotencyKeyReused");
            }
            return known.answer();
        } finally {
            board.wipe(region, month);
        }
    }

    private MonthPosted postOnce(int region, YearMonth month, String digest, String key) {
        UUID me = caller.actor().staff();
        Preparation preparation = store.preparations(month).stream().filter(one -> one.digest().equals(digest)).findFirst()
                .orElseThrow(() -> new Conflict("rentrun.unknownDigest"));
        if (preparation.preparedBy().equals(me)) {
            throw new Forbidden("rentrun.samePerson");
        }
        if (store.booked(month, digest)) {
            MonthPosted nothing = new MonthPosted(0, Totals.NONE);
            store.keep(key, month, digest, me, nothing);
            return nothing;
        }
        intents.note(new Intents.Intent(region, key, month, digest, me));
        try {
            int of = preparation.lines();
            board.write(region, month, new Progress(Progress.Stage.WRITING, 0, of));
            MonthPosted answer = store.book(month, preparation.preparedBy(), digest, ledger::post,
                    written -> board.write(region, month, new Progress(Progress.Stage.WRITING, written, of)));
            others.forEach(other -> other.booked(month));
            store.keep(key, month, digest, me, answer);
            store.forgetIntent(key);
            return answer;
        } catch (RuntimeException e) {
            intents.forget(region, key);
            throw e;
        }
    }

    /**
     * Takes a prepared month back, whoever prepared it; nobody books it until somebody prepares it again.
     *
     * @throws Conflict when these figures were booked, or nobody prepared them
     */
    @UseCase(needs = Permission.PREPARE_MONTH, trace = Trace.DONE)
    public void withdraw(YearMonth month, String digest) {
        requireNear(month);
        journal.about(SUBJECT, month);
        store.alone(month);
        if (store.preparations(month).stream().noneMatch(one -> one.digest().equals(digest))) {
            throw new Conflict("rentrun.unknownDigest");
        }
        if (!store.withdraw(month, digest, caller.actor().staff())) {
            throw new Conflict("rentrun.bookedBefore");
        }
    }

    /**
     * A month as it stands now, without preparing it.
     *
     * @param kind the code of the kind whose lines are shown; null or empty for all
     * @param first how many of these lines are left out, by name and address
     * @param most how many are shown
     * @throws InvalidInput when the month is too far away
     */
    @UseCase(needs = Permission.PREPARE_MONTH)
    public RentRunSheet look(YearMonth month, String kind, int first, int most) {
        requireNear(month);
        UUID me = caller.actor().staff();
        List<Preparation> prepared = store.preparations(month);
        Map<UUID, Digest> digests = new HashMap<>();
        prepared.forEach(one -> digests.computeIfAbsent(one.preparedBy(), by -> new Digest(month, by)));
        MonthOverview seen = store.look(month, new MonthOverview(kind, first, most), line -> digests.values().forEach(digest -> digest.take(line.due())));
        Map<UUID, String> now = digests.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().done()));
        List<Preparation> current = prepared.stream().filter(one -> now.get(one.preparedBy()).equals(one.digest())).toList();
        Preparation own = current.stream().filter(one -> one.preparedBy().equals(me)).findFirst().orElse(null);
        Preparation toBook = current.stream().filter(one -> !one.preparedBy().equals(me)).findFirst().orElse(null);
        MonthSummary before = summary(month.minusMonths(1));
        return new RentRunSheet(seen, toBook, own, summary(month), seen.missing(),
                before != null && before.posted() ? before.totals() : null);
    }

    /** The months that were prepared or booked, the latest first. */
    @UseCase(needs = Permission.PREPARE_MONTH)
    public Slice<MonthSummary> list(int first, int most) {
        return store.months(null, first, most);
    }

    /** How far the booking of a month is that is under way at this moment. */
    @UseCase(needs = Permission.PREPARE_MONTH)
    public Progress progress(YearMonth month) {
        return board.read(caller.actor().region(), month);
    }

    private MonthSummary summary(YearMonth month) {
        List<MonthSummary> found = store.months(month, 0, 1).items();
        return found.isEmpty() ? null : found.get(0);
    }

    private void requireNear(YearMonth month) {
        YearMonth latest = YearMonth.from(installation.today()).plusMonths(MONTHS_AHEAD);
        if (month.isBefore(EARLIEST) || month.isAfter(latest)) {
            throw InvalidInput.at("/month", "rentrun.monthOutOfRange", EARLIEST, latest);
        }
    }
}
