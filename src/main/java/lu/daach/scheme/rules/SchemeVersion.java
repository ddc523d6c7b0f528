package lu.daach.scheme.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;

/**
 * One version of one scheme, from its first day until the next version's. Never changes; equality is identity, so that whatever is
 * prepared from a version may be kept as long as it lives.
 */
public final class SchemeVersion {

    private final Scheme scheme;
    private final LocalDate from;
    private final Source source;
    private final List<Entry> entries;

    /**
     * One term of a version.
     *
     * @param value null where it stands in the law
     * @param law   the rulebook's key whose source it takes, and whose value where it has none; null where the version says it itself
     */
    public record Entry(String key, BigDecimal value, String law) {

        public Entry {
            Objects.requireNonNull(key, "key");
            if (value == null && law == null) {
                throw new IllegalArgumentException("A term has its own value or the law's: " + key);
            }
        }
    }

    private SchemeVersion(Scheme scheme, LocalDate from, Source source, List<Entry> entries) {
        this.scheme = scheme;
        this.from = from;
        this.source = source;
        this.entries = List.copyOf(entries);
    }

    /** A version that an organisation has set. @param source its own regulation, with the version's first day */
    public static SchemeVersion own(Scheme scheme, Source source, List<Entry> entries) {
        return new SchemeVersion(scheme, source.from(), Objects.requireNonNull(source, "source"), entries);
    }

    /** A version that is delivered: it has been there since ever, and says where its figures stand. */
    static SchemeVersion delivered(Scheme scheme, List<Entry> entries) {
        return new SchemeVersion(scheme, LocalDate.MIN, null, entries);
    }

    public Scheme scheme() {
        return scheme;
    }

    /** The first day; {@link LocalDate#MIN} for a delivered one. */
    public LocalDate from() {
        return from;
    }

    public boolean delivered() {
        return source == null;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** What it says under an edition of the law. */
    public Terms under(Edition law) {
        Map<String, Term> terms = new HashMap<>();
        List<String> chosen = new ArrayList<>();
        for (Entry entry : entries) {
            chosen.add(entry.key());
            if (entry.law() == null) {
                terms.put(entry.key(), new Term(entry.key(), entry.value(), source));
            } else {
                law.find(entry.law()).ifPresent(parameter -> terms.put(entry.key(), new Term(entry.key(),
                        entry.value() == null ? parameter.value() : entry.value(), parameter.source())));
            }
        }
        return new Terms(this, law.from(), terms, chosen);
    }
}
