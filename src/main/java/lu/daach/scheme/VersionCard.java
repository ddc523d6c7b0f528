package lu.daach.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lu.daach.rulebook.Scheme;

/**
 * What is written of a version.
 *
 * @param startsOn the first of a month that has not begun
 * @param basis the organisation's own regulation that the figures stand in
 * @param note why; null for nothing
 * @param terms figures by key, see {@link lu.daach.scheme.rules.TermKey}; conditions and priorities keep their order
 */
public record VersionCard(Scheme scheme, LocalDate startsOn, String basis, String note, Map<String, BigDecimal> terms) {

    public VersionCard {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }
}
