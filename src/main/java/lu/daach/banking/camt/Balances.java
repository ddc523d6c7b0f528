package lu.daach.banking.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The two balances between which the entries stand: {@code OPBD} or the closing of the day before ({@code PRCD}), and {@code CLBD}; a
 * statement of several pages has interim ones ({@code ITBD}) in their place, some banks beside those of the whole statement.
 *
 * @param place of the closing one
 */
record Balances(BigDecimal opening, BigDecimal closing, LocalDate closingOn, Place place) {

    /** @param moved what the entries come to: where several balances may be the opening one, it is the first that fits */
    static Balances of(Node head, BigDecimal moved) {
        Node opening = null;
        Node before = null;
        List<Node> interim = new ArrayList<>();
        for (Node balance : head.all("Bal")) {
            switch (code(balance)) {
                case "OPBD" -> opening = opening == null ? balance : opening;
                case "PRCD" -> before = before == null ? balance : before;
                case "ITBD" -> interim.add(balance);
                default -> {
                    // available and forward balances say nothing of what is booked
                }
            }
        }
        Node closing = closing(head);
        List<Node> openings = new ArrayList<>();
        add(openings, opening);
        add(openings, before);
        add(openings, interim.isEmpty() || interim.get(0) == closing ? null : interim.get(0));
        if (openings.isEmpty()) {
            throw head.place().at("Bal[OPBD]").refuse("banking.file.missing");
        }
        if (closing == null) {
            throw head.place().at("Bal[CLBD]").refuse("banking.file.missing");
        }
        BigDecimal end = amount(closing);
        LocalDate on = closingOn(closing);
        for (Node one : openings) {
            if (amount(one).add(moved).compareTo(end) == 0) {
                return new Balances(amount(one), end, on, closing.place());
            }
        }
        return new Balances(amount(openings.get(0)), end, on, closing.place());
    }

    /** The day of the closing balance. */
    static LocalDate lastDay(Node head) {
        Node closing = closing(head);
        if (closing == null) {
            throw head.place().at("Bal[CLBD]").refuse("banking.file.missing");
        }
        return closingOn(closing);
    }

    /** {@code CLBD}, else the last interim one; null where there is none. */
    private static Node closing(Node head) {
        Node closing = null;
        Node interim = null;
        for (Node balance : head.all("Bal")) {
            closing = code(balance).equals("CLBD") ? balance : closing;
            interim = code(balance).equals("ITBD") ? balance : interim;
        }
        return closing == null ? interim : closing;
    }

    private static void add(List<Node> openings, Node one) {
        if (one != null) {
            openings.add(one);
        }
    }

    private static String code(Node balance) {
        String code = balance.text("Tp", "CdOrPrtry", "Cd");
        return code == null ? "" : code;
    }

    private static LocalDate closingOn(Node closing) {
        LocalDate on = Values.day(closing, "Dt");
        if (on == null) {
            throw closing.place().at("Dt").refuse("banking.file.missing");
        }
        return on;
    }

    private static BigDecimal amount(Node balance) {
        return Values.directed(Values.amount(Values.needed(balance, "Amt")), balance);
    }
}
