package lu.daach.account;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.daach.account.rules.Sides;
import lu.daach.kernel.Money;

/** The account as a table for a spreadsheet: UTF-8 with its mark, semicolons, the same names as in JSON. */
public final class TwoSidedCsv {

    /** The amounts by their names, in their order. */
    public static final List<Map.Entry<String, Function<Sides, Money>>> AMOUNTS = List.of(Map.entry("headRent", Sides::headRent),
            Map.entry("charges", Sides::charges), Map.entry("guarantee", Sides::guarantee), Map.entry("participation", Sides::participation),
            Map.entry("state", Sides::state), Map.entry("communeShare", Sides::communeShare), Map.entry("net", Sides::net),
            Map.entry("gap", Sides::gap), Map.entry("gap.empty", Sides::vacancy), Map.entry("gap.rule", Sides::rule),
            Map.entry("gap.arrears", Sides::arrears), Map.entry("gap.repair", Sides::repair), Map.entry("gap.guarantee", Sides::otherGuarantee),
            Map.entry("charged", Sides::charged));

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    private TwoSidedCsv() {
    }

    public static String write(TwoSided account) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK).append("key;label;dwellingMonths;")
                .append(AMOUNTS.stream().map(Map.Entry::getKey).collect(Collectors.joining(";"))).append(LINE_END);
        account.rows().forEach(row -> text.append(row.key()).append(';').append(harmless(row.label())).append(';')
                .append(row.sides().dwellingMonths()).append(';')
                .append(AMOUNTS.stream().map(amount -> amount.getValue().apply(row.sides()).toString()).collect(Collectors.joining(";")))
                .append(LINE_END));
        return text.toString();
    }

    /** A name that no spreadsheet reads as a formula, in quotes. */
    private static String harmless(String label) {
        boolean formula = !label.isEmpty() && "=+-@\t\r".indexOf(label.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + label.replace("\"", "\"\"") + '"';
    }
}
