package lu.daach.guarantee.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Verdict;

/** A reckoning while it is made. */
final class Working {

    private static final LocalDate CODE_CIVIL = LocalDate.of(1804, 3, 21);

    private final List<Reckoning.Line> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** An article of the Code civil on leases. */
    static Source codeCivil(String article) {
        return new Source("Code civil", article, null, CODE_CIVIL);
    }

    Working line(String sign, Money amount, String key, Object... args) {
        lines.add(new Reckoning.Line(Sentence.of("guarantee.line." + key, args), null, sign, amount));
        return this;
    }

    Working line(String sign, Money amount, Sentence what, Sentence how) {
        lines.add(new Reckoning.Line(what, how, sign, amount));
        return this;
    }

    /** @param args of the sentence of that verdict */
    Working finding(String rule, Verdict verdict, String figure, String limit, Source source, Object... args) {
        String key = "guarantee.finding." + rule + "." + switch (verdict) {
            case MET -> "met";
            case NOT_MET -> "notMet";
            case UNKNOWN -> "unknown";
        };
        findings.add(new Finding(rule, verdict, figure, limit, source, Sentence.of(key, args)));
        return this;
    }

    /** Whether one rule says no. */
    boolean refused() {
        return findings.stream().anyMatch(finding -> finding.verdict() == Verdict.NOT_MET);
    }

    Reckoning result(Money guaranteed, Money withMonths, Money recovered, Money standing) {
        line("=", guaranteed, "guaranteed");
        if (withMonths.compareTo(Money.ZERO) > 0) {
            line("−", withMonths, "withMonths");
        }
        line("=", guaranteed.minus(withMonths), "payable");
        if (recovered.compareTo(Money.ZERO) > 0) {
            line("−", recovered, "household");
            line("=", guaranteed.minus(withMonths).minus(recovered), "agency");
        }
        return new Reckoning(lines, findings, guaranteed, withMonths, recovered, standing);
    }
}
