package lu.daach.household.rules;

import java.util.Optional;
import java.util.function.Function;

/** Finds a constant by the code it is published under. */
final class Codes {

    private Codes() {
    }

    static <E> Optional<E> find(E[] constants, Function<E, String> codeOf, String code) {
        for (E constant : constants) {
            if (codeOf.apply(constant).equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
