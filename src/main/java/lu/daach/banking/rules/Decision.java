package lu.daach.banking.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whose money it is beyond doubt, and why.
 *
 * @param how by what it is known
 */
public record Decision(UUID household, How how) {

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
     */
    public record Facts(BigDecimal amount, boolean returned, boolean foreignReference, Set<UUID> named, Set<UUID> remembered,
            Set<UUID> earlier) {
    }

    /** Money that goes out is decided only where it is one that came in before. */
    public static Optional<Decision> of(Facts facts) {
        if (facts.amount().signum() < 0) {
            Set<UUID> whose = facts.earlier().isEmpty() ? facts.named() : facts.earlier();
            return facts.returned() && whose.size() == 1 ? Optional.of(new Decision(whose.iterator().next(), How.RETURNED)) : Optional.empty();
        }
        if (facts.amount().signum() == 0 || facts.named().size() > 1) {
            return Optional.empty();
        }
        if (facts.named().size() == 1) {
            return Optional.of(new Decision(facts.named().iterator().next(), How.REFERENCE));
        }
        boolean one = facts.remembered().size() == 1 && !facts.foreignReference() && !facts.returned();
        return one ? Optional.of(new Decision(facts.remembered().iterator().next(), How.PAYER)) : Optional.empty();
    }
}
