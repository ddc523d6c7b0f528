package lu.daach.guarantee.rules;

import java.util.List;
import java.util.Objects;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;

/**
 * A claim worked out: the sum line by line, everything that was judged, and what follows from it.
 *
 * @param lines from the first figure to the result
 * @param guaranteed what the promise is worth
 * @param withMonths the part of it that the owner has been paid with the months already
 * @param recovered the part of what is to be paid now that the household owes to the agency
 * @param standing what the household owes on its account already for the same, so that it is not asked twice
 */
public record Reckoning(List<Line> lines, List<Finding> findings, Money guaranteed, Money withMonths, Money recovered, Money standing) {

    public Reckoning {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        Objects.requireNonNull(standing, "standing");
    }

    /**
     * A line of the sum.
     *
     * @param how where it comes from; null for nothing to say
     * @param sign {@code +}, {@code −}, {@code =} or nothing
     * @param amount null for a line of words alone
     */
    public record Line(Sentence what, Sentence how, String sign, Money amount) {
    }

    /** What is to be paid to the owner now. */
    public Money payable() {
        return guaranteed.minus(withMonths);
    }

    /** What the agency bears of it in the end. */
    public Money agency() {
        return guaranteed.minus(recovered);
    }

    /** Whether nothing that was judged speaks against it, and something is promised. */
    public boolean grantable() {
        return findings.stream().noneMatch(finding -> finding.verdict() == Verdict.NOT_MET) && guaranteed.compareTo(Money.ZERO) > 0;
    }
}
