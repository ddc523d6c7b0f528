package lu.daach.scheme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.rules.Term;

/**
 * A version of a scheme as it is read.
 *
 * @param id null for the scheme as delivered
 * @param number from 1; 0 for the scheme as delivered
 * @param startsOn null for the scheme as delivered: since ever
 * @param lastDay the day before the next active version; null: none follows
 * @param terms in their order, each with its source; without those that the law has no value for on the day that was asked for
 * @param draftedBy null for the scheme as delivered, as are the names and times
 */
public record VersionSheet(UUID id, int version, Scheme scheme, int number, LocalDate startsOn, LocalDate lastDay, VersionState state,
        String basis, String note, List<Term> terms, UUID draftedBy, String draftedByName, Instant draftedAt, String activatedByName,
        Instant activatedAt) {

    public VersionSheet {
        terms = List.copyOf(terms);
    }

    public boolean delivered() {
        return id == null;
    }

    public boolean draft() {
        return state == VersionState.DRAFT;
    }

    /** Values by key, in their order. */
    public Map<String, BigDecimal> values() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        terms.forEach(term -> values.put(term.key(), term.value()));
        return values;
    }

    /** Whether it answers for a day. */
    public boolean inForce(LocalDate day) {
        return state == VersionState.ACTIVE && (startsOn == null || !day.isBefore(startsOn)) && (lastDay == null || !day.isAfter(lastDay));
    }

    VersionSheet until(LocalDate day) {
        return new VersionSheet(id, version, scheme, number, startsOn, day, state, basis, note, terms, draftedBy, draftedByName, draftedAt,
                activatedByName, activatedAt);
    }
}
