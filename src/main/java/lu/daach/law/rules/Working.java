package lu.daach.law.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;
import lu.daach.rulebook.Verdict;

/** A sum while it is worked out: takes parameters from the law and notes where each is written. Used once, by one thread. */
final class Working {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final LocalDate on;
    private final Edition law;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    private final List<Sentence> text = new ArrayList<>();

    Working(LocalDate on, Edition law) {
        this.on = on;
        this.law = law;
    }

    LocalDate on() {
        return on;
    }

    /** @throws lu.daach.rulebook.NoParameter when no value of the key is in force */
    BigDecimal value(String key) {
        sources.add(law.source(key));
        return law.value(key);
    }

    int count(String key) {
        return value(key).intValueExact();
    }

    boolean has(String key) {
        return law.find(key).isPresent();
    }

    /** An amount at the number 100 of the index, brought to the index of the day and rounded. */
    Money indexed(String key) {
        return Money.quotient(value(key).multiply(value("index")), HUNDRED);
    }

    Working figure(String name, Object value) {
        figures.put(name, value);
        return this;
    }

    Working monthly(String key, Money amount) {
        steps.add(Step.monthly(key, amount));
        return this;
    }

    Working yearly(String key, Money amount) {
        steps.add(Step.yearly(key, amount.amount()));
        return this;
    }

    Working rate(String key, BigDecimal percent) {
        steps.add(Step.rate(key, percent));
        return this;
    }

    Working step(String key, BigDecimal value, int decimals, String unit) {
        steps.add(new Step(key, value.setScale(decimals, RoundingMode.HALF_UP).toPlainString(), unit));
        return this;
    }

    Working index() {
        steps.add(Step.points("index", value("index")));
        return this;
    }

    Working say(String key, Object... args) {
        text.add(Sentence.of(key, args));
        return this;
    }

    /** @param source the key of a parameter that stands beside the rule */
    Working finding(String rule, Verdict verdict, String figure, String limit, String source, Object... args) {
        findings.add(new Finding(rule, verdict, figure, limit, law.source(source), Sentence.of("law." + rule + "." + verdict, args)));
        return this;
    }

    /** Not met when one finding is not, unknown when one is unknown, else met. */
    Verdict verdict() {
        Verdict all = Verdict.MET;
        for (Finding finding : findings) {
            all = all.and(finding.verdict());
        }
        return all;
    }

    Reckoning done() {
        return new Reckoning(on, figures, steps, findings, List.copyOf(sources), text);
    }
}
