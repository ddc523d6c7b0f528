package lu.daach.banking.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whose money it is beyond doubt, and why.
 *
 * @param shares what each household gets; together the whole amount
 * @param how by what it is known
 */
public record Decision(Map<UUID, BigDecimal> shares, How how) {

    public Decision {
        shares = Map.copyOf(shares);
    }

    /** By what a payment is known; a person may decide too. */
    public enum How {
        REFERENCE("reference"), PAYER("payer"), RETURNED("returned"), PERSON("person");

        private final String code;

        How(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * What is known about a payment.
     *
     * @param amount above zero it came in
     * @param returned whether an earlier payment comes back
     * @param foreignReference whether it bears a structured reference that is none of ours
     * @param named whose references it bears
     * @param remembered for whom this payer paid before
     * @param earlier for whom the payment was booked that comes back, told by the payer's reference and the amount
     * @param claims of those whose references it bears, when they are several
     */
    public record Facts(BigDecimal amount, boolean returned, boolean foreignReference, Set<UUID> named, Set<UUID> remembered,
            Set<UUID> earlier, List<Split.Claim> claims) {
    }

    /** Money that goes out is decided only where it is one that came in before. */
    public static Optional<Decision> of(Facts facts) {
        if (facts.amount().signum() < 0) {
            Set<UUID> whose = facts.earlier().isEmpty() ? facts.named() : facts.earlier();
            return facts.returned() ? only(whose, facts.amount(), How.RETURNED) : Optional.empty();
        }
        if (facts.amount().signum() == 0) {
            return Optional.empty();
        }
        if (facts.named().size() > 1) {
            return Split.exact(facts.amount(), facts.claims()).map(shares -> new Decision(shares, How.REFERENCE));
        }
        if (facts.named().size() == 1) {
            return only(facts.named(), facts.amount(), How.REFERENCE);
        }
        return facts.foreignReference() || facts.returned() ? Optional.empty() : only(facts.remembered(), facts.amount(), How.PAYER);
    }

    private static Optional<Decision> only(Set<UUID> households, BigDecimal amount, How how) {
        return households.size() == 1 ? Optional.of(new Decision(Map.of(households.iterator().next(), amount), how)) : Optional.empty();
    }
}
