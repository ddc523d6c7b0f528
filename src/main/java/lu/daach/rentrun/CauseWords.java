package lu.daach.rentrun;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.kernel.Sentence;
import lu.daach.rentrun.rules.LineKind;

/** What a posting is for, in words. */
final class CauseWords {

    private static final Pattern OF_MONTH = Pattern.compile("rentrun/([0-9]{4}-[0-9]{2})/[a-z-]+/[0-9a-f-]{36}/([A-Za-z]+)");

    /** As {@code lu.daach.banking} names what it books. */
    private static final Pattern OF_BANK = Pattern.compile("bank/[0-9a-f-]{36}/[0-9]+\\.[0-9]+/(payment|return)/[0-9]+");

    /** What the books begin with. */
    private static final String OPENING = "opening/";

    /** As {@code lu.daach.arrears} names what is given up. */
    private static final String WRITE_OFF = "write-off/";

    /** As {@code lu.daach.payment} names what it pays to owners. */
    private static final Pattern OF_PAYMENT = Pattern.compile("payment/[0-9a-f-]{36}/[0-9a-f-]{36}");

    /** As {@code lu.daach.guarantee} names what claims book. */
    private static final Pattern OF_CLAIM = Pattern.compile("guarantee/(vacancy|unpaid|damage|late-return|recovery)/[0-9a-f-]{36}");

    /** As {@code lu.daach.keeping} names what it books. */
    private static final Pattern OF_DEPOSIT = Pattern.compile("deposit/[0-9a-f-]{36}/(receipt|deduction|return|late)/[0-9a-f-]{36}");
    private static final Pattern OF_SAVINGS = Pattern.compile("savings/[0-9a-f-]{36}/[0-9a-f-]{36}");

    /** As {@code lu.daach.charges} names what it books. */
    private static final Pattern OF_ADVANCE = Pattern.compile("charges/advance/([0-9]{4}-[0-9]{2})/[0-9a-f-]{36}");
    private static final Pattern OF_STATEMENT = Pattern.compile("charges/statement/[0-9a-f-]{36}/[0-9a-f-]{36}");

    /** As {@code lu.daach.payment} names what the bank has paid of an order. */
    private static final String TRANSIT = "bank/transit/";

    private CauseWords() {
    }

    /** @param reversedCause the cause of the posting that is undone; null when none is */
    static Sentence of(String cause, String reversedCause) {
        if (reversedCause != null) {
            return Sentence.of("rentrun.cause.reversal", of(reversedCause, null));
        }
        Matcher month = OF_MONTH.matcher(cause);
        if (month.matches() && Arrays.stream(LineKind.values()).anyMatch(kind -> kind.code().equals(month.group(2)))) {
            return Sentence.of("rentrun.cause." + month.group(2), YearMonth.parse(month.group(1)));
        }
        Matcher bank = OF_BANK.matcher(cause);
        if (bank.matches()) {
            return Sentence.of("rentrun.cause." + bank.group(1));
        }
        Matcher deposit = OF_DEPOSIT.matcher(cause);
        if (deposit.matches()) {
            return Sentence.of("rentrun.cause.deposit." + deposit.group(1));
        }
        if (cause.startsWith(TRANSIT)) {
            return Sentence.of("rentrun.cause.transit");
        }
        if (OF_SAVINGS.matcher(cause).matches()) {
            return Sentence.of("rentrun.cause.savingsOut");
        }
        Matcher advance = OF_ADVANCE.matcher(cause);
        if (advance.matches()) {
            return Sentence.of("rentrun.cause.advance", YearMonth.parse(advance.group(1)));
        }
        if (OF_STATEMENT.matcher(cause).matches()) {
            return Sentence.of("rentrun.cause.chargesStatement");
        }
        if (cause.startsWith(OPENING)) {
            return Sentence.of("rentrun.cause.opening");
        }
        if (cause.startsWith(WRITE_OFF)) {
            return Sentence.of("rentrun.cause.writeOff");
        }
        if (OF_PAYMENT.matcher(cause).matches()) {
            return Sentence.of("rentrun.cause.paidOut");
        }
        Matcher claim = OF_CLAIM.matcher(cause);
        if (claim.matches()) {
            return Sentence.of("rentrun.cause.guarantee." + claim.group(1));
        }
        return Sentence.of("rentrun.cause.other", cause);
    }
}
