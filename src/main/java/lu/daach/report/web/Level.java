package lu.daach.report.web;

import java.math.BigDecimal;
import java.util.List;

/** In which of five steps a rate of occupancy lies; on the pages each is a tone and, below two thirds, a pattern. */
final class Level {

    /** From the lowest step to the highest: the rate from which it holds, in percent. */
    static final List<BigDecimal> FROM = List.of(BigDecimal.ZERO, new BigDecimal(50), new BigDecimal(65), new BigDecimal(80),
            new BigDecimal(95));

    private Level() {
    }

    /** 1 to 5; 0 where there is nothing to occupy. */
    static int of(BigDecimal rate) {
        return rate == null ? 0 : (int) FROM.stream().filter(from -> rate.compareTo(from) >= 0).count();
    }
}
