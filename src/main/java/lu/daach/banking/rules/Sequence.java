package lu.daach.banking.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which the statements of one account in one file are judged: by their days, their numbers, and how their balances follow. */
public final class Sequence {

    private static final Comparator<One> BY_DAYS = Comparator.comparing(One::until).thenComparing(One::from);
    private static final int LONGEST_FIGURE = 18;

    private Sequence() {
    }

    /**
     * A statement as far as its order goes.
     *
     * @param place in the file, from 0
     * @param number as the bank counts; null where it does not
     */
    public record One(int place, LocalDate from, LocalDate until, String number, BigDecimal opening, BigDecimal closing) {

        private long counted() {
            return number != null && number.matches("[0-9]{1," + LONGEST_FIGURE + "}") ? Long.parseLong(number) : Long.MAX_VALUE;
        }
    }

    /**
     * Among those of the same days the one comes next whose opening balance is the last closing one; when none is, the one that follows
     * no other of them, else the one with the lowest number.
     *
     * @param last closing balance before the file; null when there is none
     * @return the places in order
     */
    public static List<Integer> of(List<One> statements, BigDecimal last) {
        List<One> left = new ArrayList<>(statements);
        left.sort(BY_DAYS.thenComparingLong(One::counted));
        List<Integer> order = new ArrayList<>();
        BigDecimal closing = last;
        while (!left.isEmpty()) {
            One first = left.get(0);
            List<One> sameDays = left.stream().filter(one -> BY_DAYS.compare(one, first) == 0).toList();
            One next = next(sameDays, closing);
            order.add(next.place());
            closing = next.closing();
            left.remove(next);
        }
        return order;
    }

    private static One next(List<One> sameDays, BigDecimal closing) {
        if (closing != null) {
            for (One one : sameDays) {
                if (one.opening().compareTo(closing) == 0) {
                    return one;
                }
            }
        }
        for (One one : sameDays) {
            if (sameDays.stream().noneMatch(other -> other != one && other.closing().compareTo(one.opening()) == 0)) {
                return one;
            }
        }
        return sameDays.get(0);
    }
}
