package lu.daach.scheme.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lu.daach.kernel.Faults;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;

/** What has to hold in the figures of a version before it can be kept: each alone, and together. Pointers are {@code /terms/<key>}. */
public final class TermRules {

    private static final List<TermKey> BASES = List.of(TermKey.ANNEX_3, TermKey.PARTS, TermKey.SHARE, TermKey.FLAT);
    private static final List<TermKey> RATES = List.of(TermKey.LOW_RATE, TermKey.HIGH_RATE, TermKey.CAP_RATE);
    private static final List<TermKey> OWN_CORRECTIONS = List.of(TermKey.KITCHEN, TermKey.OUTDOOR, TermKey.HOUSE, TermKey.ENERGY);
    /** What the law leaves to the landlord in affordable letting: the method of attribution (RGD-LOC art. 3 to 5) and its own rhythm. */
    private static final Set<String> OPEN_IN_THE_LAW = Set.of("priority.", "points.", "review.", "stay.");

    private final Map<String, BigDecimal> terms;
    private final Faults faults;

    private TermRules(Map<String, BigDecimal> terms, Faults faults) {
        this.terms = terms;
        this.faults = faults;
    }

    /** @param startsOn the version's first day; null where it is not known */
    public static void check(Scheme scheme, LocalDate startsOn, Map<String, BigDecimal> terms, Faults faults) {
        TermRules rules = new TermRules(terms, faults);
        terms.forEach(rules::alone);
        rules.conditions();
        rules.base();
        rules.beside();
        rules.points();
        if (scheme == Scheme.LOYER_ABORDABLE && startsOn != null) {
            rules.law(startsOn);
        }
    }

    private void alone(String key, BigDecimal value) {
        if (plainCondition(key)) {
            faults.require(value != null && value.compareTo(BigDecimal.ONE) == 0, at(key), "api.range", "1", "1");
            return;
        }
        if (Preference.ofKey(key).isPresent()) {
            return;
        }
        TermKey term = TermKey.of(key).orElse(null);
        if (term == null) {
            faults.add(at(key), "scheme.unknownTerm");
        } else if (value == null) {
            faults.add(at(key), "api.required");
        } else {
            boolean fits = value.compareTo(term.least()) >= 0 && value.compareTo(term.most()) <= 0
                    && value.stripTrailingZeros().scale() <= term.decimals();
            faults.require(fits, at(key), "api.range", term.least().toPlainString(), term.most().toPlainString());
        }
    }

    private static boolean plainCondition(String key) {
        return Condition.ofKey(key).filter(condition -> condition.figures().isEmpty()).isPresent();
    }

    private void conditions() {
        faults.require(terms.keySet().stream().anyMatch(key -> Condition.ofKey(key).isPresent()), "/terms", "scheme.noCondition");
        faults.require(!(terms.containsKey(TermKey.RIGHT_OF_STAY.key()) && terms.containsKey("condition.validRightOfStay")),
                at(TermKey.RIGHT_OF_STAY.key()), "scheme.oneRightOfStay");
        boolean from = has(TermKey.AGE_FROM);
        boolean before = has(TermKey.AGE_BEFORE);
        faults.require(from == before, at((from ? TermKey.AGE_BEFORE : TermKey.AGE_FROM).key()), "api.required");
        if (from && before) {
            faults.require(value(TermKey.AGE_FROM).compareTo(value(TermKey.AGE_BEFORE)) < 0, at(TermKey.AGE_BEFORE.key()), "scheme.ageOrder");
        }
        long own = TermKey.ceilingTable().stream().filter(this::has).count();
        if (own > 0) {
            TermKey.ceilingTable().stream().filter(key -> !has(key)).forEach(key -> faults.add(at(key.key()), "scheme.wholeCeiling"));
            faults.require(has(TermKey.CEILING_SHARE), at(TermKey.CEILING_SHARE.key()), "scheme.ceilingWithoutCondition");
        }
    }

    private void base() {
        List<TermKey> bases = BASES.stream().filter(this::has).toList();
        faults.require(bases.size() == 1, "/terms/base", bases.isEmpty() ? "scheme.noBase" : "scheme.oneBase");
        boolean annex = has(TermKey.ANNEX_3);
        RATES.stream().filter(this::has).forEach(rate -> faults.require(annex, at(rate.key()), "scheme.onlyWithAnnex3"));
        if (has(TermKey.LOW_RATE) && has(TermKey.HIGH_RATE)) {
            faults.require(value(TermKey.LOW_RATE).compareTo(value(TermKey.HIGH_RATE)) <= 0, at(TermKey.HIGH_RATE.key()), "scheme.rateOrder");
        }
        boolean share = has(TermKey.PARTS) || has(TermKey.SHARE);
        for (TermKey key : List.of(TermKey.OWN_INCOME, TermKey.THRESHOLD)) {
            faults.require(share || !has(key), at(key.key()), "scheme.onlyWithShare");
        }
    }

    private void beside() {
        faults.require(!(has(TermKey.SAVINGS_PARTS) && has(TermKey.SAVINGS_SHARE)), at(TermKey.SAVINGS_SHARE.key()), "scheme.oneSavings");
        if (has(TermKey.LEGAL_CORRECTIONS)) {
            OWN_CORRECTIONS.stream().filter(this::has).forEach(key -> faults.add(at(key.key()), "scheme.correctionsTwice"));
        }
        if (has(TermKey.FLOOR) && has(TermKey.CEILING)) {
            faults.require(value(TermKey.FLOOR).compareTo(value(TermKey.CEILING)) <= 0, at(TermKey.CEILING.key()), "scheme.mostBelowLeast");
        }
    }

    private void points() {
        for (Preference preference : Preference.values()) {
            faults.require(!terms.containsKey(preference.pointsKey()) || terms.containsKey(preference.key()), at(preference.pointsKey()),
                    "scheme.pointsWithoutPriority");
        }
        faults.require(has(TermKey.MONTH_POINTS) == has(TermKey.MONTHS_MOST),
                at((has(TermKey.MONTH_POINTS) ? TermKey.MONTHS_MOST : TermKey.MONTH_POINTS).key()), "api.required");
    }

    /** Conditions and rent of affordable letting stand in the act (art. 55 and 60): no organisation sets them otherwise. */
    private void law(LocalDate startsOn) {
        Terms law = DeliveredSchemes.of(Scheme.LOYER_ABORDABLE).under(Rulebook.national().on(startsOn));
        Map<String, BigDecimal> delivered = new HashMap<>();
        law.all().forEach(term -> delivered.put(term.key(), term.value()));
        Set<String> keys = new TreeSet<>(delivered.keySet());
        keys.addAll(terms.keySet());
        for (String key : keys) {
            boolean open = OPEN_IN_THE_LAW.stream().anyMatch(key::startsWith);
            BigDecimal set = terms.get(key);
            BigDecimal legal = delivered.get(key);
            boolean same = set == null ? legal == null : legal != null && set.compareTo(legal) == 0;
            faults.require(open || same, at(key), "scheme.setByLaw");
        }
    }

    private boolean has(TermKey key) {
        return terms.get(key.key()) != null;
    }

    private BigDecimal value(TermKey key) {
        return terms.get(key.key());
    }

    private static String at(String key) {
        return "/terms/" + key;
    }
}
