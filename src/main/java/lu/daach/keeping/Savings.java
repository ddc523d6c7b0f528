package lu.daach.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.keeping.rules.SavingsRule;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Formats;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.NewPosting;
import lu.daach.letter.Channel;
import lu.daach.letter.Draft;
import lu.daach.letter.LetterCard;
import lu.daach.letter.Letters;
import lu.daach.letter.TemplateKey;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rentrun.AccountLine;
import lu.daach.rentrun.Accounts;

/** The savings share of households: its balance, giving it out by the rules, and the statement on paper. */
@ApplicationScoped
public class Savings {

    private static final String SUBJECT = "household";
    private static final int LONGEST_REASON = 2000;
    /** More than a century of months. */
    private static final int MOST_LINES = 5000;

    @Inject
    private KeepingStore store;

    @Inject
    private Ledger ledger;

    @Inject
    private Accounts accounts;

    @Inject
    private Letters letters;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** @throws Missing when there is no such household */
    @UseCase(needs = Permission.READ_LEDGER)
    public SavingsFile file(UUID household) {
        return read(household, accounts.household(household).name());
    }

    private SavingsFile read(UUID household, String name) {
        LocalDate today = installation.today();
        KeepingStore.Savings savings = store.savings(household);
        List<SavingsRelease> releases = store.releases(household);
        Money given = releases.stream().filter(release -> !release.undone()).map(SavingsRelease::total).reduce(Money.ZERO, Money::plus);
        BigDecimal percent = store.rules().stream().filter(rule -> !rule.appliesFrom().isAfter(today)).findFirst().orElseThrow(Missing::new).earlyPercent();
        return new SavingsFile(household, name, savings.balance(), savings.saved(), savings.owed().atLeast(Money.ZERO), savings.lastDay(),
                SavingsRule.early(savings.saved(), given, percent).atMost(savings.balance().atLeast(Money.ZERO)), releases);
    }

    /**
     * Gives savings out: at the exit all that is left, what is owed set off first where asked; before that a part, for a reason and by a
     * manager. The same key is one release.
     *
     * @param amount what is taken from the savings, what is set off included
     * @param setOff whether what the household owes is covered first; only at the exit
     * @param read the faults that reading the request found
     * @throws InvalidInput with everything that is wrong
     * @throws Forbidden before the exit, for who may not answer for exceptions
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public SavingsFile release(UUID household, String key, ReleaseKind kind, Money amount, boolean setOff, String reason, Faults read) {
        String name = store.lockHousehold(household);
        LocalDate today = installation.today();
        SavingsFile file = read(household, name);
        UUID id = UUID.nameUUIDFromBytes((household + "/savings/" + key).getBytes(StandardCharsets.UTF_8));
        SavingsRelease known = file.releases().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        if (known != null && !read.any()) {
            if (known.kind() != kind || !known.total().equals(amount)) {
                throw InvalidInput.at("", "keeping.idempotencyKeyReused");
            }
            return file;
        }
        if (kind != null && kind != ReleaseKind.EXIT && !caller.actor().may(Permission.ANSWER_FOR_EXCEPTIONS)) {
            throw new Forbidden("keeping.earlyByManager");
        }
        boolean above = amount != null && amount.compareTo(Money.ZERO) > 0;
        read.require(amount == null || above, "/amount", "keeping.aboveZero");
        read.require(!above || amount.compareTo(file.balance()) <= 0, "/amount", "keeping.moreThanSaved", file.balance());
        read.require(kind != ReleaseKind.EXIT || file.left(today), "/kind", "keeping.notLeft");
        read.require(kind == null || kind == ReleaseKind.EXIT || !above || amount.compareTo(file.early()) <= 0, "/amount", "keeping.earlyLimit", file.early());
        read.require(kind == null || kind == ReleaseKind.EXIT || reason != null && !reason.isBlank(), "/reason", "keeping.why");
        read.require(kind == ReleaseKind.EXIT || !setOff, "/setOff", "keeping.setOffAtExit");
        read.require(reason == null || reason.length() <= LONGEST_REASON, "/reason", "api.tooLong", LONGEST_REASON);
        read.refuseIfAny();
        Money covered = setOff ? SavingsRule.setOff(amount, file.owed()) : Money.ZERO;
        NewPosting posting = KeptPostings.release(household, id, today, amount.minus(covered), covered);
        UUID booked = ledger.keep(List.of(posting)).get(posting.cause());
        store.add(household, new SavingsRelease(id, kind, today, amount.minus(covered), covered, reason == null || reason.isBlank() ? null : reason.strip(),
                null, booked, false), caller.actor().staff());
        journal.about(SUBJECT, household, "savings");
        return read(household, name);
    }

    /** Everything that moved on the savings, as PDF in the household's language. */
    @UseCase(needs = Permission.READ_LEDGER)
    public byte[] statement(UUID household) {
        SavingsFile file = read(household, accounts.household(household).name());
        Draft draft = letters.draft(new Subject(SubjectKind.HOUSEHOLD, household), TemplateKey.HOUSEHOLD_LETTER, null);
        Language language = draft.recipientLanguage();
        List<AccountLine> lines = new ArrayList<>(accounts.savings(household, 0, MOST_LINES).items());
        Collections.reverse(lines);
        StringBuilder text = new StringBuilder(Messages.text(language, "keeping.paper.savingsText", installation.today())).append("\n\n|=");
        List.of("on", "what", "amount", "balance").forEach(head -> text.append(' ').append(Messages.text(language, "keeping.paper." + head)).append(" |"));
        text.append('\n');
        for (AccountLine line : lines) {
            Money amount = line.credit() == null ? Money.ZERO.minus(line.debit()) : line.credit();
            text.append("| ").append(Formats.date(line.bookedOn(), language)).append(" | ").append(line.words().in(language)).append(" | ")
                    .append(Formats.money(amount.amount(), language)).append(" | ").append(Formats.money(line.balance().amount(), language)).append(" |\n");
        }
        text.append('\n').append(Messages.text(language, "keeping.paper.savingsClosing", file.balance()));
        return letters.paper(new LetterCard(draft.subject(), draft.template(), language, Channel.POST, draft.recipient(),
                Messages.text(language, "keeping.paper.savings"), text.toString(), null));
    }
}
