package lu.daach.admission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Turn;
import lu.daach.rulebook.Verdict;

/**
 * What would turn a finding: of what is not met, what would have to be otherwise; of what is not known, what has to be said; of an
 * outcome that is good, what would end it.
 */
final class Turnings {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final String KEY = "admission.turn.";

    private Turnings() {
    }

    /**
     * What would change the outcome: all of it has to be, where there are several and the outcome is not good.
     *
     * @param on the day of the findings
     */
    static List<Turn> of(SchemeResult.Outcome outcome, List<Finding> findings, HouseholdFacts household, LocalDate on) {
        Verdict standing = switch (outcome) {
            case ELIGIBLE -> Verdict.MET;
            case NOT_ELIGIBLE -> Verdict.NOT_MET;
            case INCOMPLETE -> Verdict.UNKNOWN;
        };
        List<Turn> turns = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.verdict() == standing) {
                of(finding, household, on).ifPresent(turns::add);
            }
        }
        return turns;
    }

    private static Optional<Turn> of(Finding finding, HouseholdFacts household, LocalDate on) {
        return switch (finding.verdict()) {
            case NOT_MET -> Optional.of(wanted(finding, household, on));
            case UNKNOWN -> Optional.of(new Turn(finding.rule(), null, null,
                    Sentence.of(KEY + "unknown", Sentence.of("admission.rule." + finding.rule()))));
            case MET -> ending(finding, household);
        };
    }

    private static Turn wanted(Finding finding, HouseholdFacts household, LocalDate on) {
        String rule = finding.rule();
        switch (rule) {
            case "adult":
                LocalDate grown = birthday(household, Integer.parseInt(finding.limit()));
                return new Turn(rule, finding.limit(), grown, Sentence.of(KEY + rule, grown));
            case "age":
                int first = Integer.parseInt(finding.limit().substring(0, finding.limit().indexOf('-')));
                if (finding.figure() != null && Integer.parseInt(finding.figure()) < first) {
                    LocalDate old = birthday(household, first);
                    return new Turn(rule, String.valueOf(first), old, Sentence.of(KEY + rule, old));
                }
                return new Turn(rule, null, null, Sentence.of(KEY + rule + ".never"));
            case "incomeCeiling":
                return new Turn(rule, finding.limit(), null, income(rule, finding));
            case "otherDwelling":
                return new Turn(rule, finding.limit(), null, Sentence.of(KEY + rule, finding.limit()));
            case "rightOfStay":
                LocalDate limit = LocalDate.parse(finding.limit());
                return new Turn(rule, limit.isAfter(on) ? limit.plusDays(1).toString() : limit.toString(), null,
                        Sentence.of(KEY + (limit.isAfter(on) ? "rightOfStay" : "validRightOfStay"), limit));
            default:
                return new Turn(rule, null, null, Sentence.of(KEY + rule));
        }
    }

    /** Only what can end by a figure or a date. */
    private static Optional<Turn> ending(Finding finding, HouseholdFacts household) {
        String rule = finding.rule();
        if (rule.equals("incomeCeiling") && finding.figure() != null) {
            return Optional.of(new Turn(rule, finding.limit(), null, income(rule + ".end", finding)));
        }
        if (rule.equals("rightOfStay") && finding.figure() != null && !Boolean.TRUE.equals(household.facts().nationalOrPermanent())) {
            return Optional.of(new Turn(rule, finding.figure(), null, Sentence.of(KEY + rule + ".end", LocalDate.parse(finding.figure()))));
        }
        if (rule.equals("age") && finding.figure() != null) {
            int last = Integer.parseInt(finding.limit().substring(finding.limit().indexOf('-') + 1));
            LocalDate over = birthday(household, last + 1);
            return Optional.of(new Turn(rule, String.valueOf(last + 1), over, Sentence.of(KEY + rule + ".end", over)));
        }
        return Optional.empty();
    }

    private static Sentence income(String key, Finding finding) {
        Money limit = new Money(new BigDecimal(finding.limit()));
        return Sentence.of(KEY + key, limit, Money.quotient(limit.amount(), MONTHS));
    }

    /** The applicant's; who was born on 29 February has it on 1 March in other years. */
    private static LocalDate birthday(HouseholdFacts household, int years) {
        Member applicant = household.members().stream().filter(member -> member.role() == Role.APPLICANT).findFirst()
                .orElse(household.members().get(0));
        LocalDate day = applicant.born().plusYears(years);
        return applicant.ageOn(day) < years ? day.plusDays(1) : day;
    }
}
