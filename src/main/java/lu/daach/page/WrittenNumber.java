package lu.daach.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import lu.daach.kernel.Language;

/** A number as people type it: with or without grouping, with the decimal sign of their language, with or without the euro sign. */
final class WrittenNumber {

    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private WrittenNumber() {
    }

    /**
     * Reads {@code 1 234,56}, {@code 1.234,56}, {@code 1,234.56}, {@code 1234.5}. {@code 1.234} is a thousand in German and
     * Luxembourgish, {@code 1,234} in English; in French, where no one groups by a sign, it is refused as unclear.
     *
     * @return empty where it is no number, or one that could be read in two ways
     */
    static Optional<BigDecimal> read(String typed, Language language) {
        String bare = typed.replaceAll("[\\s\\u00a0\\u202f'’€]", "").replace('\u2212', '-');
        String plain;
        if (language == Language.FR && (bare.matches("[+-]?\\d{1,3}\\.\\d{3}"))) {
            return Optional.empty();
        } else if (language != Language.EN && GROUPED_BY_POINT.matcher(bare).matches()) {
            plain = bare.replace(".", "").replace(',', '.');
        } else if (language == Language.EN && GROUPED_BY_COMMA.matcher(bare).matches()) {
            plain = bare.replace(",", "");
        } else if (bare.indexOf('.') >= 0 && bare.indexOf(',') >= 0) {
            return Optional.empty();
        } else {
            plain = bare.replace(',', '.');
        }
        return DIGITS.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
