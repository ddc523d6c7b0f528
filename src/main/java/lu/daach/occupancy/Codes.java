package lu.daach.occupancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The codes of closed lists: the constant's name in small letters with hyphens. */
final class Codes {

    private Codes() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(E[] constants, String code) {
        return Arrays.stream(constants).filter(constant -> of(constant).equals(code)).findFirst();
    }
}
