package lu.daach.banking;

import fr.marcwrobel.jbanking.iban.Iban;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** A statement of the file on its way. */
    private static final class Judged {

        private UUID id;
        private Verdict.State state;
        private int entries;
        private int fresh;

        private void is(Verdict.State now, int freshLines) {
            state = now;
            fresh = freshLines;
        }
    }

    /**
     * Judges and keeps the statements of one file, all of it or nothing. Statements that were parked before are judged again after
     * each one that is imported. Who comes at the same time for the same account waits.
     *
     * @throws lu.daach.kernel.InvalidInput when one is of an account that is none of ours
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public Receipt receive(List<ReadStatement> statements) {
        Map<String, OwnAccount> accounts = lock(statements);
        Map<String, BigDecimal> closings = new HashMap<>();
        accounts.forEach((iban, account) -> closings.put(iban, account.closing() == null ? null : account.closing().amount()));
        List<Judged> judged = new ArrayList<>();
        Map<UUID, Judged> waiting = new HashMap<>();
        List<UUID> released = new ArrayList<>();
        for (ReadStatement statement : inOrder(statements, closings)) {
            OwnAccount account = accounts.get(statement.iban());
            Judged one = judge(account.id(), statement, closings);
            judged.add(one);
            if (one.state == Verdict.State.PARKED) {
                waiting.put(one.id, one);
            } else if (one.state == Verdict.State.IMPORTED) {
                settle(account, closings, waiting, released);
            }
        }
        journal.about(SUBJECT, judged.stream().map(one -> one.id).filter(id -> id != null).map(UUID::toString).findFirst().orElse("-"));
        List<UUID> mine = judged.stream().filter(one -> one.state == Verdict.State.IMPORTED).map(one -> one.id).toList();
        List<UUID> others = released.stream().filter(id -> !mine.contains(id)).toList();
        matching.match(others);
        return receipt(judged, matching.match(mine), others.size());
    }

    private static List<ReadStatement> inOrder(List<ReadStatement> statements, Map<String, BigDecimal> closings) {
        Map<String, List<Sequence.One>> byAccount = new TreeMap<>();
        for (int i = 0; i < statements.size(); i++) {
            ReadStatement read = statements.get(i);
            String number = read.electronicNumber() == null ? read.legalNumber() : read.electronicNumber();
            byAccount.computeIfAbsent(read.iban(), iban -> new ArrayList<>())
                    .add(new Sequence.One(i, read.from(), read.until(), number, read.opening(), read.closing()));
        }
        List<ReadStatement> inOrder = new ArrayList<>();
        byAccount.forEach((iban, ones) -> Sequence.of(ones, closings.get(iban)).forEach(place -> inOrder.add(statements.get(place))));
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

    private Judged judge(UUID account, ReadStatement statement, Map<String, BigDecimal> closings) {
        Judged one = new Judged();
        one.entries = statement.entries().size();
        if (store.knows(account, statement)) {
            one.is(Verdict.State.DUPLICATE, 0);
            return one;
        }
        List<EntryDigest> digests = EntryDigest.of(statement.entries());
        List<Verdict.Line> lines = new ArrayList<>();
        for (int i = 0; i < digests.size(); i++) {
            lines.add(new Verdict.Line(statement.entries().get(i).amount(), digests.get(i).named()));
        }
        Verdict verdict = Verdict.of(statement.opening(), lines, store.known(account, digests), closings.get(statement.iban()));
        one.is(verdict.state(), verdict.fresh().size());
        switch (verdict.state()) {
            case IMPORTED -> {
                one.id = store.keep(account, statement, digests, verdict.fresh(), true, caller.actor().staff());
                closings.put(statement.iban(), statement.closing());
            }
            case PARKED -> {
                List<Integer> all = new ArrayList<>();
                for (int i = 0; i < lines.size(); i++) {
                    all.add(i);
                }
                one.id = store.keep(account, statement, digests, all, false, caller.actor().staff());
            }
            default -> {
                // nothing of a duplicate is kept
            }
        }
        return one;
    }

    /** Judges the parked statements of the account again, as long as one more can be imported. */
    private void settle(OwnAccount account, Map<String, BigDecimal> closings, Map<UUID, Judged> ofThisFile, List<UUID> released) {
        boolean again = true;
        while (again) {
            again = false;
            for (StatementStore.Waiting parked : store.waiting(account.id())) {
                Verdict verdict = Verdict.of(parked.opening(), parked.lines(), store.known(account.id(), parked.digests()),
                        closings.get(account.iban()));
                if (verdict.state() == Verdict.State.PARKED) {
                    continue;
                }
                Judged mine = ofThisFile.remove(parked.id());
                if (mine != null) {
                    mine.is(verdict.state(), verdict.fresh().size());
                }
                if (verdict.state() == Verdict.State.DUPLICATE) {
                    store.drop(parked.id());
                } else {
                    store.release(account.id(), parked, verdict.fresh());
                    closings.put(account.iban(), parked.closing());
                    released.add(parked.id());
                    again = true;
                    break;
                }
            }
        }
    }

    private static Receipt receipt(List<Judged> judged, Set<UUID> matched, int released) {
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
        return new Receipt(judged.size(), parked, entries, imported, duplicates, matched.size(), imported - matched.size(), released, fresh);
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
