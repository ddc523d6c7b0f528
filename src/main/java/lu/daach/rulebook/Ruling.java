package lu.daach.rulebook;

import java.util.List;

/**
 * The answer to a question put to the rules: either a value, or every reason why there is none.
 *
 * @param value    null exactly when refused
 * @param refusals empty exactly when there is a value
 */
public record Ruling<T>(T value, List<Refusal> refusals) {

    public Ruling {
        refusals = List.copyOf(refusals);
        if ((value == null) == refusals.isEmpty()) {
            throw new IllegalArgumentException("A ruling has a value or refusals");
        }
    }

    public static <T> Ruling<T> of(T value) {
        return new Ruling<>(value, List.of());
    }

    public static <T> Ruling<T> refused(List<Refusal> refusals) {
        return new Ruling<>(null, refusals);
    }

    public boolean isRefused() {
        return value == null;
    }
}
