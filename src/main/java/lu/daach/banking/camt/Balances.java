package lu.daach.banking.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The two balances between which the entries stand: {@code OPBD} or the closing of the day before ({@code PRCD}), and {@code CLBD}; a
 * statement of several pages has interim ones ({@code ITBD}) in their place.
 *
 * @param place of the closing one
 */
record Balances(BigDecimal opening, BigDecimal closing, LocalDate closingOn, Place place) {

    static Balances of(Node head) {
        Node opening = null;
        Node before = null;
        Node closing = null;
        List<Node> interim = new ArrayList<>();
        for (Node balance : head.all("Bal")) {
            String code = balance.text("Tp", "CdOrPrtry", "Cd");
            if (code == null) {
                continue;
            }
            switch (code) {
                case "OPBD" -> opening = opening == null ? balance : opening;
                case "PRCD" -> before = before == null ? balance : before;
                case "CLBD" -> closing = balance;
                case "ITBD" -> interim.add(balance);
                default -> {
                    // available and forward balances say nothing of what is booked
                }
            }
        }
        if (opening == null) {
            opening = before;
        }
        if (opening == null && !interim.isEmpty()) {
            opening = interim.remove(0);
        }
        if (closing == null && !interim.isEmpty()) {
            closing = interim.get(interim.size() - 1);
        }
        if (opening == null) {
            throw head.place().at("Bal[OPBD]").refuse("banking.file.missing");
        }
        if (closing == null) {
            throw head.place().at("Bal[CLBD]").refuse("banking.file.missing");
        }
        LocalDate on = Values.day(closing, "Dt");
        if (on == null) {
            throw closing.place().at("Dt").refuse("banking.file.missing");
        }
        return new Balances(amount(opening), amount(closing), on, closing.place());
    }

    private static BigDecimal amount(Node balance) {
        return Values.directed(Values.amount(Values.needed(balance, "Amt")), balance);
    }
}
