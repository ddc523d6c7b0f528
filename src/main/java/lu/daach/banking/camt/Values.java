package lu.daach.banking.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
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
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]");
    private static final int DAY_ALONE = 10;
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2199;
    /** A digit, a point and two digits. */
    private static final int SHORTEST_AMOUNT = 4;
    private static final int DECIMALS = 2;
    private static final int TEN = 10;

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
        String text = node.text();
        if (isUsual(text)) {
            return BigDecimal.valueOf(cents(text), 2);
        }
        if (text == null || !AMOUNT.matcher(text).matches()) {
            throw node.place().refuse("banking.file.amount");
        }
        BigDecimal written = new BigDecimal(text);
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

    /** Digits, a point and two digits: as banks write nearly every amount. */
    private static boolean isUsual(String text) {
        if (text == null || text.length() < SHORTEST_AMOUNT || text.length() > SHORT || text.charAt(text.length() - DECIMALS - 1) != '.') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != text.length() - DECIMALS - 1 && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static long cents(String usual) {
        long cents = 0;
        for (int i = 0; i < usual.length(); i++) {
            cents = usual.charAt(i) == '.' ? cents : cents * TEN + usual.charAt(i) - '0';
        }
        return cents;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
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
        if (node.find("Chrgs") == null) {
            return sum;
        }
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
        if (text.length() == DAY_ALONE ? isDay(text) : DAY.matcher(text).matches()) {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, DAY_ALONE);
            // The thirtieth of February is as little a day as a word.
            if (year >= EARLIEST && year <= LATEST && month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()) {
                return LocalDate.of(year, month, day);
            }
        }
        throw written.place().refuse("banking.file.day");
    }

    private static boolean isDay(String text) {
        for (int i = 0; i < DAY_ALONE; i++) {
            if (i == 4 || i == 7 ? text.charAt(i) != '-' : !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * TEN + text.charAt(i) - '0';
        }
        return number;
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
        return written == null || isPlain(written) ? written : BLANK.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            if (!isDigit(sign) && (sign < 'A' || sign > 'Z')) {
                return false;
            }
        }
        return true;
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
