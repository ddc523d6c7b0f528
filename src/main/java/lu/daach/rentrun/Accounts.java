package lu.daach.rentrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.journal.Trace;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.PostingSheet;
import lu.daach.ledger.StatementLine;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rentrun.rules.AccountCodes;
import lu.daach.rentrun.rules.OpenMonths;

/** The accounts of households and owners, in words. */
@ApplicationScoped
public class Accounts {

    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    private static final String OF_MONTHS = "rentrun/";
    /** More than a century of months. */
    private static final int MOST_LINES = 5000;

    @Inject
    private Ledger ledger;

    @Inject
    private PartyStore parties;

    /** @throws Missing when there is no such household */
    @UseCase(needs = Permission.READ_LEDGER)
    public HouseholdAccount household(UUID id) {
        return new HouseholdAccount(id, parties.household(id), ledger.balance(AccountCodes.charges(id)),
                Money.ZERO.minus(ledger.balance(AccountCodes.savings(id))));
    }

    /** What the household was charged and what it paid, the last first. */
    @UseCase(needs = Permission.READ_LEDGER)
    public Slice<AccountLine> charges(UUID household, int first, int most) {
        return ledger.statement(AccountCodes.charges(household), first, most).map(line -> line(line, line.balance()));
    }

    /** Which payment covered which month, and what is open of each: every cent of the balance. */
    @UseCase(needs = Permission.READ_LEDGER)
    public OpenMonths.Result months(UUID household) {
        List<OpenMonths.Moved> lines = new ArrayList<>();
        for (StatementLine line : ledger.statement(AccountCodes.charges(household), 0, MOST_LINES).items()) {
            if (!line.reversed() && line.reversedCause() == null) {
                lines.add(new OpenMonths.Moved(line.appliesTo(), line.amount(), line.cause().startsWith(OF_MONTHS) || line.amount().amount().signum() > 0));
            }
        }
        return OpenMonths.of(lines);
    }

    /** What was put aside for the household, the last first. */
    @UseCase(needs = Permission.READ_LEDGER)
    public Slice<AccountLine> savings(UUID household, int first, int most) {
        return owed(AccountCodes.savings(household), first, most);
    }

    /** @throws Missing when there is no such owner */
    @UseCase(needs = Permission.READ_LEDGER)
    public OwnerAccount owner(UUID id) {
        return new OwnerAccount(id, parties.owner(id), Money.ZERO.minus(ledger.balance(AccountCodes.owner(id))));
    }

    /** What is due to the owner and what was paid out, the last first. */
    @UseCase(needs = Permission.READ_LEDGER)
    public Slice<AccountLine> dues(UUID owner, int first, int most) {
        return owed(AccountCodes.owner(owner), first, most);
    }

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.READ_LEDGER)
    public BookedPosting posting(UUID id) {
        PostingSheet sheet = ledger.get(id);
        String undone = sheet.reverses() == null ? null : ledger.get(sheet.reverses()).cause();
        return new BookedPosting(sheet, CauseWords.of(sheet.cause(), undone), day(sheet.bookedAt()), ledger.reversed(id),
                party(sheet, AccountCodes.CHARGES), party(sheet, AccountCodes.OWNER));
    }

    /**
     * Undoes a posting.
     *
     * @param reason why
     * @return the id of the reversal
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public UUID reverse(UUID posting, String reason) {
        return ledger.reverse(posting, reason).id();
    }

    private Slice<AccountLine> owed(String code, int first, int most) {
        return ledger.statement(code, first, most).map(line -> line(line, Money.ZERO.minus(line.balance())));
    }

    private static AccountLine line(StatementLine line, Money balance) {
        return new AccountLine(line.posting(), day(line.bookedAt()), YearMonth.from(line.appliesTo()),
                CauseWords.of(line.cause(), line.reversedCause()), line.debit(), line.credit(), balance,
                line.reversedCause() != null, line.reason(), line.reversed());
    }

    /** @return whose account of that kind the posting moves; null for none */
    private static UUID party(PostingSheet sheet, String accountsOf) {
        return sheet.entries().stream().map(PostingSheet.Entry::account).filter(code -> code.startsWith(accountsOf))
                .map(code -> Ids.known(code.substring(accountsOf.length()))).findFirst().orElse(null);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
