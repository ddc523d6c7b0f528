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

    private static final Pattern OF_PAYMENT = Pattern.compile("payment/[0-9a-f-]{36}/[0-9a-f-]{36}");

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
        if (OF_PAYMENT.matcher(cause).matches()) {
            return Sentence.of("rentrun.cause.payment");
        }
        return Sentence.of("rentrun.cause.other", cause);
    }
}
