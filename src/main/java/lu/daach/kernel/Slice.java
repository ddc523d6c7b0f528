package lu.daach.kernel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A part of a list in its stable order.
 *
 * @param items what is on this page, in order
 * @param total how many there are on all pages
 */
public record Slice<T>(List<T> items, long total) {

    private static final int AT_ONCE = 500;

    public Slice {
        items = List.copyOf(items);
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), total);
    }

    /** A list that is asked for a part of it. */
    @FunctionalInterface
    public interface Listing<T> {

        /** @param first counted from nought; @param most how many at the most */
        Slice<T> part(int first, int most);
    }

    /** Shows a whole list, however long, without having it in memory at once. */
    public static <T> void each(Listing<T> list, Consumer<T> seen) {
        parts(list, items -> items.forEach(seen));
    }

    /** As {@link #each}, for what is looked up for many items together. */
    public static <T> void parts(Listing<T> list, Consumer<List<T>> seen) {
        List<T> items;
        int first = 0;
        do {
            items = list.part(first, AT_ONCE).items();
            seen.accept(items);
            first += AT_ONCE;
        } while (items.size() == AT_ONCE);
    }
}
