package lu.daach.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.correction.rules.Instalments;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.occupancy.LateChange;
import lu.daach.occupancy.LateChanges;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rentrun.rules.Charges;
import lu.daach.rentrun.rules.LineKind;
import lu.daach.rentrun.rules.Stay;

/** Late news: looked at by an officer, booked and undone by who may book months. */
@ApplicationScoped
public class Corrections {

    private static final String SUBJECT = "occupancy";
    private static final int LONGEST_REASON = 2000;

    @Inject
    private CorrectionStore store;

    @Inject
    private LateChanges lateChanges;

    @Inject
    private Ledger ledger;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * The corrections of a contract, the last first, also those that were undone.
     */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<CorrectionSheet> of(UUID occupancy) {
        return store.of(occupancy);
    }

    /**
     * What the changes on the household's file from a day on lead to; nothing is stored.
     *
     * @throws lu.daach.kernel.Missing when there is no such contract
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.READ)
    public CorrectionProposal propose(UUID occupancy, LocalDate since) {
        return proposal(occupancy, since);
    }

    /**
     * Books what was seen: each month that comes out otherwise is undone by its mirror image and booked anew, and the amounts are replaced.
     *
     * @throws Conflict when the figures have changed since they were seen, or there is nothing to correct
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public CorrectionSheet book(UUID occupancy, CorrectionCard card, Faults read) {
        lateChanges.outlook(occupancy, card.since() == null ? installation.today() : card.since());
        require(card, read);
        store.alone(occupancy);
        CorrectionProposal proposal = proposal(occupancy, card.since());
        if (!proposal.digest().equals(card.digest())) {
            throw new Conflict("correction.changed");
        }
        if (!proposal.any()) {
            throw new Conflict("correction.nothing");
        }
        read.require(!proposal.broken(), "/since", "correction.cannot");
        read.refuseIfAny();
        LateChanges.Replacement amounts = lateChanges.replace(occupancy, card.since());
        UUID id = Ids.fresh();
        store.add(id, proposal, card, installation.today(), caller.actor(), changes(proposal), amounts, null);
        bookMonths(id, proposal, card.reason());
        journal.about(SUBJECT, occupancy, "correction");
        return store.of(occupancy).get(0);
    }

    private void require(CorrectionCard card, Faults read) {
        read.require(card.since() != null, "/since", "api.required");
        read.require(card.digest() != null, "/digest", "api.required");
        read.require(card.toldOn() == null || !card.toldOn().isAfter(installation.today()), "/toldOn", "correction.inTheFuture");
        requireReason(card.reason(), read);
        read.refuseIfAny();
    }

    private static void requireReason(String reason, Faults read) {
        read.require(reason != null && !reason.isBlank(), "/reason", "correction.reasonNeeded");
        read.require(reason == null || reason.length() <= LONGEST_REASON, "/reason", "api.tooLong", LONGEST_REASON);
    }

    /**
     * Takes the last correction of a contract that stands back: its postings are undone, what stood before is booked anew, and the amounts
     * count again. Both stay to be seen.
     *
     * @throws Conflict when there is none, or amounts were changed since
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public CorrectionSheet undo(UUID occupancy, String reason, Faults read) {
        CorrectionProposal now = proposal(occupancy, installation.today());
        requireReason(reason, read);
        read.refuseIfAny();
        store.alone(occupancy);
        CorrectionSheet last = store.of(occupancy).stream().filter(CorrectionSheet::counts).findFirst()
                .orElseThrow(() -> new Conflict("correction.nothingToUndo"));
        LateChanges.Replacement amounts = lateChanges.restore(occupancy, store.amounts(last.id()));
        List<MonthCorrected> back = last.months().stream().map(month -> new MonthCorrected(month.month(), month.participationAfter(),
                month.participationBefore(), month.savingsAfter(), month.savingsBefore())).toList();
        Money difference = Money.ZERO.minus(last.difference());
        CorrectionProposal undoing = new CorrectionProposal(occupancy, now.household(), last.since(), List.of(), back, difference,
                Instalments.of(Money.ZERO, 0), "");
        UUID id = Ids.fresh();
        store.add(id, undoing, new CorrectionCard(last.since(), null, reason, null), installation.today(), caller.actor(), "[]", amounts, last.id());
        bookMonths(id, undoing, reason);
        journal.about(SUBJECT, occupancy, "correction");
        return store.of(occupancy).get(0);
    }

    private CorrectionProposal proposal(UUID occupancy, LocalDate since) {
        LateChanges.Outlook outlook = lateChanges.outlook(occupancy, since);
        List<MonthCorrected> months = months(occupancy, outlook);
        Money difference = months.stream().map(MonthCorrected::difference).reduce(Money.ZERO, Money::plus);
        return new CorrectionProposal(occupancy, outlook.household(), since, outlook.changes(), months, difference,
                Instalments.of(difference, months.size()), digest(occupancy, since, outlook, months));
    }

    private List<MonthCorrected> months(UUID occupancy, LateChanges.Outlook outlook) {
        LocalDate first = outlook.changes().stream().filter(LateChange::counts).map(LateChange::appliesFrom).findFirst().orElse(null);
        if (first == null) {
            return List.of();
        }
        Map<YearMonth, Map<LineKind, CorrectionStore.Booked>> booked = store.booked(occupancy, YearMonth.from(first));
        Stay stay = stay(occupancy, outlook, outlook.after());
        Stay before = stay(occupancy, outlook, outlook.amounts());
        List<MonthCorrected> months = new ArrayList<>();
        for (YearMonth month : store.monthsBooked(YearMonth.from(first))) {
            if (!booked.containsKey(month) && due(month, before)) {
                continue; // The month's run has not come to this contract: it will, with the new amounts.
            }
            Charges charges = Charges.of(month, stay);
            MonthCorrected corrected = new MonthCorrected(month, amount(booked, month, LineKind.PARTICIPATION),
                    charges == null ? Money.ZERO : charges.participation(), amount(booked, month, LineKind.SAVINGS), charges == null ? Money.ZERO : charges.savings());
            if (!corrected.participationBefore().equals(corrected.participationAfter()) || !corrected.savingsBefore().equals(corrected.savingsAfter())) {
                months.add(corrected);
            }
        }
        return months;
    }

    private static Stay stay(UUID occupancy, LateChanges.Outlook outlook, List<LateChanges.Amount> amounts) {
        return new Stay(occupancy, outlook.household(), "", occupancy, "", outlook.period(),
                amounts.stream().map(amount -> new Stay.Amount(amount.appliesFrom(), amount.monthly(), amount.savings())).toList());
    }

    /** Whether anything was due for a month, so that its run booked something. */
    private static boolean due(YearMonth month, Stay stay) {
        Charges charges = Charges.of(month, stay);
        return charges == null || !charges.participation().plus(charges.savings()).equals(Money.ZERO);
    }

    private static Money amount(Map<YearMonth, Map<LineKind, CorrectionStore.Booked>> booked, YearMonth month, LineKind kind) {
        return booked.getOrDefault(month, Map.of()).getOrDefault(kind, CorrectionStore.Booked.NOTHING).amount();
    }

    private void bookMonths(UUID id, CorrectionProposal proposal, String reason) {
        if (proposal.months().isEmpty()) {
            return;
        }
        Map<YearMonth, Map<LineKind, CorrectionStore.Booked>> booked = store.booked(proposal.occupancy(), proposal.months().get(0).month());
        List<NewPosting> postings = new ArrayList<>();
        List<CorrectionStore.Line> lines = new ArrayList<>();
        for (MonthCorrected month : proposal.months()) {
            plan(id, proposal, month.month(), LineKind.PARTICIPATION, month.participationBefore(), month.participationAfter(), booked, postings, lines);
            plan(id, proposal, month.month(), LineKind.SAVINGS, month.savingsBefore(), month.savingsAfter(), booked, postings, lines);
        }
        lines.stream().map(line -> line.before().posting()).filter(java.util.Objects::nonNull).forEach(posting -> ledger.reverse(posting, reason));
        Map<String, UUID> fresh = postings.isEmpty() ? Map.of() : ledger.post(postings);
        for (CorrectionStore.Line line : lines) {
            UUID posting = fresh.get(cause(id, line.month(), line.kind()));
            store.add(id, new CorrectionStore.Line(line.month(), line.kind(), line.before(), new CorrectionStore.Booked(line.after().amount(), posting)));
        }
    }

    private static void plan(UUID id, CorrectionProposal proposal, YearMonth month, LineKind kind, Money before, Money after,
            Map<YearMonth, Map<LineKind, CorrectionStore.Booked>> booked, List<NewPosting> postings, List<CorrectionStore.Line> lines) {
        if (before.equals(after)) {
            return;
        }
        CorrectionStore.Booked stood = booked.getOrDefault(month, Map.of()).getOrDefault(kind, CorrectionStore.Booked.NOTHING);
        lines.add(new CorrectionStore.Line(month, kind, stood, new CorrectionStore.Booked(after, null)));
        if (!after.equals(Money.ZERO)) {
            postings.add(NewPosting.of(cause(id, month, kind), month.atDay(1),
                    Line.debit(kind.debitAccount(proposal.household()), AccountKind.ASSET, after),
                    Line.credit(kind.creditAccount(proposal.household()), kind == LineKind.PARTICIPATION ? AccountKind.REVENUE : AccountKind.LIABILITY, after)));
        }
    }

    private static String cause(UUID id, YearMonth month, LineKind kind) {
        return "correction/" + id + "/" + month + "/" + kind.code();
    }

    private static String changes(CorrectionProposal proposal) {
        return Answers.object("changes", proposal.changes().stream().map(change -> Answers.object(
                "changedOn", change.changedOn(), "appliesFrom", change.appliesFrom(), "incomeBefore", Answers.money(change.incomeBefore()),
                "incomeNow", Answers.money(change.incomeNow()), "otherHousehold", change.otherHousehold(), "counts", change.counts(),
                "monthly", change.monthly(), "savings", change.savings())).toList()).toString();
    }

    private static String digest(UUID occupancy, LocalDate since, LateChanges.Outlook outlook, List<MonthCorrected> months) {
        try {
            String all = occupancy + "|" + since + "|" + outlook.after() + "|" + months;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
