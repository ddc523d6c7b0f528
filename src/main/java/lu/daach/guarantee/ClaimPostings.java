package lu.daach.guarantee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.guarantee.rules.Reckoning;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.rentrun.rules.AccountCodes;

/**
 * How a claim is booked. What is to be paid is the guarantee's expense for the home, owed to the owner. What was paid with the months was booked as head
 * rent; it is put to the account of rent that the guarantee bears, so that the books tell the promises' cost. What a household owes lowers the expense.
 */
final class ClaimPostings {

    /** Before the id of the dwelling. */
    static final String EXPENSE = "expense/guarantee/";
    static final String RENT = "expense/guarantee-rent/";

    private ClaimPostings() {
    }

    /** The cause under which the ledger books the claim, the same for ever. */
    static String cause(ClaimKind kind, UUID claim) {
        return "guarantee/" + kind.code() + "/" + claim;
    }

    /** The cause under which the ledger books what the household owes of it. */
    static String recovery(UUID claim) {
        return "guarantee/recovery/" + claim;
    }

    /**
     * What the household owes is to be paid with its next month.
     *
     * @return none where nothing is worth anything
     */
    static List<NewPosting> of(UUID claim, ClaimKind kind, UUID dwelling, UUID owner, UUID household, Reckoning reckoning, LocalDate on) {
        List<Line> lines = new ArrayList<>();
        if (some(reckoning.payable())) {
            lines.add(Line.debit(EXPENSE + dwelling, AccountKind.EXPENSE, reckoning.payable()));
            lines.add(Line.credit(AccountCodes.owner(owner), AccountKind.LIABILITY, reckoning.payable()));
        }
        if (some(reckoning.withMonths())) {
            lines.add(Line.debit(RENT + dwelling, AccountKind.EXPENSE, reckoning.withMonths()));
            lines.add(Line.credit(AccountCodes.HEAD_RENT, AccountKind.EXPENSE, reckoning.withMonths()));
        }
        List<NewPosting> postings = new ArrayList<>();
        if (!lines.isEmpty()) {
            postings.add(new NewPosting(cause(kind, claim), on, null, null, lines));
        }
        if (some(reckoning.recovered())) {
            postings.add(NewPosting.of(recovery(claim), on.plusMonths(1).withDayOfMonth(1), Line.debit(AccountCodes.charges(household), AccountKind.ASSET, reckoning.recovered()),
                    Line.credit(EXPENSE + dwelling, AccountKind.EXPENSE, reckoning.recovered())));
        }
        return postings;
    }

    private static boolean some(Money amount) {
        return amount.compareTo(Money.ZERO) > 0;
    }
}
