package lu.daach.banking;

import fr.marcwrobel.jbanking.iban.Iban;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lu.daach.banking.camt.ReadStatement;
import lu.daach.banking.rules.Sequence;
import lu.daach.banking.rules.Verdict;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** What the bank sends: each statement kept once, in the order of its balances. */
@ApplicationScoped
public class BankStatements {

    private static final String SUBJECT = "bank-statement";
    private static final String ACCOUNT = "own-account";
    private static final int LONGEST_LABEL = 80;

    @Inject
    private StatementStore store;

    @Inject
    private Matching matching;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    @Inject
    private Event<StatementsTaken> taken;

    /** A statement of the file on its way. */
    private static final class Judged {

        private UUID id;
        private Verdict.State state;
        private int entries;
        private int fresh;

        private void is(Verdict verdict, Verdict.Weight weight) {
            state = verdict.state();
            fresh = weight.fresh(verdict.fresh());
        }
    }

    /**
     * Reads a file, judges and keeps its statements, all of it or nothing. Statements that were parked before are judged again after
     * each one that is imported. Who comes at the same time for the same account waits.
     *
     * @throws lu.daach.kernel.InvalidInput with line and element when the file is broken or one statement is of an account that is none of ours
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public Receipt receive(InputStream file) {
        List<ReadStatement> statements = store.read(file);
        Map<String, OwnAccount> accounts = lock(statements);
        Map<String, BigDecimal> closings = new HashMap<>();
        accounts.forEach((iban, account) -> closings.put(iban, account.closing() == null ? null : account.closing().amount()));
        List<Judged> judged = new ArrayList<>();
        Map<UUID, Judged> waiting = new HashMap<>();
        Map<Integer, UUID> arrived = new LinkedHashMap<>();
        List<UUID> released = new ArrayList<>();
        for (int place : inOrder(statements, closings)) {
            ReadStatement statement = statements.get(place);
            OwnAccount account = accounts.get(statement.iban());
            Judged one = judge(account.id(), statement, place, closings);
            judged.add(one);
            if (one.state == Verdict.State.PARKED) {
                waiting.put(one.id, one);
            } else if (one.state == Verdict.State.IMPORTED) {
                arrived.put(place, one.id);
                settle(account, closings, waiting, released);
            }
        }
        journal.about(SUBJECT, judged.stream().map(one -> one.id).filter(id -> id != null).map(UUID::toString).findFirst().orElse("-"));
        List<UUID> mine = judged.stream().filter(one -> one.state == Verdict.State.IMPORTED).map(one -> one.id).toList();
        int matched = matching.match(arrived, released, mine);
        Set<UUID> imported = new LinkedHashSet<>(mine);
        imported.addAll(released);
        if (!imported.isEmpty()) {
            StatementsTaken news = new StatementsTaken(List.copyOf(imported));
            taken.fire(news);
            matched = news.cleared().isEmpty() ? matched : matching.whole(news.cleared());
        }
        return receipt(judged, matched, (int) released.stream().filter(id -> !mine.contains(id)).count());
    }

    private static List<Integer> inOrder(List<ReadStatement> statements, Map<String, BigDecimal> closings) {
        Map<String, List<Sequence.One>> byAccount = new TreeMap<>();
        for (int i = 0; i < statements.size(); i++) {
            ReadStatement read = statements.get(i);
            String number = read.electronicNumber() == null ? read.legalNumber() : read.electronicNumber();
            byAccount.computeIfAbsent(read.iban(), iban -> new ArrayList<>())
                    .add(new Sequence.One(i, read.from(), read.until(), number, read.opening(), read.closing()));
        }
        List<Integer> inOrder = new ArrayList<>();
        byAccount.forEach((iban, ones) -> inOrder.addAll(Sequence.of(ones, closings.get(iban))));
        return inOrder;
    }

    /** In the order of the numbers, so that two files never wait for each other. */
    private Map<String, OwnAccount> lock(List<ReadStatement> statements) {
        Map<String, ReadStatement> first = new TreeMap<>();
        statements.forEach(statement -> first.putIfAbsent(statement.iban(), statement));
        Map<String, OwnAccount> accounts = new LinkedHashMap<>();
        first.forEach((iban, statement) -> {
            OwnAccount account = store.lock(iban);
            if (account == null) {
                throw statement.place().refuse("banking.file.unknownIban");
            }
            accounts.put(iban, account);
        });
        return accounts;
    }

    private Judged judge(UUID account, ReadStatement statement, int place, Map<String, BigDecimal> closings) {
        Judged one = new Judged();
        one.entries = statement.entries();
        if (store.knows(account, statement)) {
            one.state = Verdict.State.DUPLICATE;
            return one;
        }
        BigDecimal last = closings.get(statement.iban());
        Verdict.Weight weight = last == null ? Verdict.Weight.unseen(one.entries) : store.weigh(account, place);
        Verdict verdict = Verdict.of(statement.opening(), weight, last);
        one.is(verdict, weight);
        if (verdict.state() != Verdict.State.DUPLICATE) {
            one.id = store.keep(account, statement, place, verdict, weight.known() > 0, caller.actor().staff());
        }
        if (verdict.state() == Verdict.State.IMPORTED) {
            closings.put(statement.iban(), statement.closing());
        }
        return one;
    }

    /** Judges the parked statements of the account again, as long as one more can be imported. */
    private void settle(OwnAccount account, Map<String, BigDecimal> closings, Map<UUID, Judged> ofThisFile, List<UUID> released) {
        boolean again = true;
        while (again) {
            again = false;
            for (StatementStore.Waiting parked : store.waiting(account.id())) {
                Verdict.Weight weight = store.weigh(account.id(), parked);
                Verdict verdict = Verdict.of(parked.opening(), weight, closings.get(account.iban()));
                if (verdict.state() == Verdict.State.PARKED) {
                    continue;
                }
                Judged mine = ofThisFile.remove(parked.id());
                if (mine != null) {
                    mine.is(verdict, weight);
                }
                if (verdict.state() == Verdict.State.DUPLICATE) {
                    store.drop(parked.id());
                } else {
                    store.release(account.id(), parked, verdict.fresh() == Verdict.Fresh.UNNAMED_TOO);
                    closings.put(account.iban(), parked.closing());
                    released.add(parked.id());
                    again = true;
                    break;
                }
            }
        }
    }

    private static Receipt receipt(List<Judged> judged, int matched, int released) {
        int parked = 0;
        int entries = 0;
        int imported = 0;
        int duplicates = 0;
        boolean fresh = false;
        for (Judged one : judged) {
            entries += one.entries;
            fresh |= one.state != Verdict.State.DUPLICATE;
            switch (one.state) {
                case PARKED -> parked++;
                case IMPORTED -> {
                    imported += one.fresh;
                    duplicates += one.entries - one.fresh;
                }
                default -> duplicates += one.entries;
            }
        }
        return new Receipt(judged.size(), parked, entries, imported, duplicates, matched, imported - matched, released, fresh);
    }

    /** @param iban of one of our accounts; null for all */
    @UseCase(needs = Permission.BANKS)
    public Slice<StatementSheet> list(String iban, int first, int most) {
        return store.list(iban, first, most);
    }

    @UseCase(needs = Permission.BANKS)
    public List<OwnAccount> accounts() {
        return store.accounts();
    }

    /**
     * An account on which the organisation collects from now on.
     *
     * @param iban with blanks or without
     * @param label how people call it
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public void open(String iban, String label) {
        Faults faults = new Faults();
        String plain = iban == null ? "" : iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        faults.require(Iban.isValid(plain), "/iban", "banking.iban");
        faults.require(label != null && !label.isBlank() && label.length() <= LONGEST_LABEL, "/label", "banking.label", Integer.toString(LONGEST_LABEL));
        Set<String> known = new HashSet<>();
        store.accounts().forEach(account -> known.add(account.iban()));
        faults.require(!known.contains(plain), "/iban", "banking.ibanThere");
        faults.refuseIfAny();
        store.open(plain, label.strip());
        journal.about(ACCOUNT, label.strip());
    }
}
