package lu.daach.banking.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts, days and directions as a file writes them. */
final class Values {

    private static final String EURO = "EUR";
    private static final Pattern AMOUNT = Pattern.compile("\\+?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})");
    /** Digits of an amount that is not too large. */
    private static final int SHORT = 12;
    private static final BigDecimal TOO_MUCH = new BigDecimal("10000000000");
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T[0-9:.,]{2,20})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final int DAY_ALONE = 10;
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private Values() {
    }

    /** The element on this way down; refused where it is missing or empty. */
    static Node needed(Node parent, String... way) {
        Node found = parent.find(way);
        if (found == null || found.text() == null) {
            throw parent.place().at(String.join("/", way)).refuse("banking.file.missing");
        }
        return found;
    }

    /** An amount in EUR without direction, two decimals; more decimals than two must be zeros. */
    static BigDecimal amount(Node node) {
        euro(node);
        if (node.text() == null || !AMOUNT.matcher(node.text()).matches()) {
            throw node.place().refuse("banking.file.amount");
        }
        BigDecimal written = new BigDecimal(node.text());
        if (written.scale() == 2 && written.precision() <= SHORT) {
            return written;
        }
        if (written.compareTo(TOO_MUCH) >= 0) {
            throw node.place().refuse("banking.file.amountTooLarge");
        }
        BigDecimal plain = written.signum() == 0 ? BigDecimal.ZERO : written.stripTrailingZeros();
        if (plain.scale() > 2) {
            throw node.place().refuse("banking.file.decimals");
        }
        return plain.setScale(2);
    }

    private static void euro(Node node) {
        if (node.currency() == null) {
            throw node.place().at("@Ccy").refuse("banking.file.missing");
        }
        if (!isEuro(node)) {
            throw node.place().at("@Ccy").refuse("banking.file.currency");
        }
    }

    static boolean isEuro(Node amount) {
        return EURO.equals(amount.currency());
    }

    /** What the bank says that it charged, in EUR: the total, else every single one; zero where it says nothing or says it in other money. */
    static BigDecimal charges(Node node) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Node charged : node.all("Chrgs")) {
            Node total = charged.find("TtlChrgsAndTaxAmt");
            List<Node> amounts = new ArrayList<>(total == null ? charged.all("Amt") : List.of(total));
            if (total == null) {
                charged.all("Rcrd").stream().map(one -> one.find("Amt")).filter(one -> one != null).forEach(amounts::add);
            }
            for (Node amount : amounts) {
                sum = sum.add(isEuro(amount) ? amount(amount) : BigDecimal.ZERO);
            }
        }
        return sum;
    }

    /** The amount with the direction that stands beside it in {@code parent}: above zero for a credit. */
    static BigDecimal directed(BigDecimal amount, Node parent) {
        Node indicator = needed(parent, "CdtDbtInd");
        return switch (indicator.text()) {
            case "CRDT" -> amount;
            case "DBIT" -> amount.negate();
            default -> throw indicator.place().refuse("banking.file.indicator");
        };
    }

    /** A choice of day ({@code Dt}) or moment ({@code DtTm}); null where the element is missing. */
    static LocalDate day(Node parent, String name) {
        Node choice = parent.find(name);
        if (choice == null) {
            return null;
        }
        Node written = choice.find("Dt") != null ? choice.find("Dt") : choice.find("DtTm") != null ? choice.find("DtTm") : choice;
        return dayIn(written);
    }

    /** The day that is written in the element itself, alone or at the beginning of a moment. */
    static LocalDate dayIn(Node written) {
        String text = written.text() == null ? "" : written.text();
        if (DAY.matcher(text).matches()) {
            try {
                LocalDate day = LocalDate.parse(text.substring(0, DAY_ALONE));
                if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // the thirtieth of February is as little a day as a word
            }
        }
        throw written.place().refuse("banking.file.day");
    }

    /** Yes or no; null where nothing is written means no. */
    static boolean flag(Node node) {
        if (node == null || node.text() == null) {
            return false;
        }
        return switch (node.text()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw node.place().refuse("banking.file.flag");
        };
    }

    /** Without blanks, in capitals; null stays null. */
    static String plain(String written) {
        return written == null ? null : BLANK.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** At most so long; null stays null. */
    static String cut(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
