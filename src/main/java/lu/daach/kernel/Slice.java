package lu.daach.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list in its stable order.
 *
 * @param items what is on this page, in order
 * @param total how many there are on all pages
 */
public record Slice<T>(List<T> items, long total) {

    public Slice {
        items = List.copyOf(items);
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), total);
    }
}
