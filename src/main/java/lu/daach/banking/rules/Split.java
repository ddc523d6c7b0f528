package lu.daach.banking.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One payment for several households, as offices pay for those whose rent they take over. */
public final class Split {

    private Split() {
    }

    /**
     * What a household may be meant to get.
     *
     * @param owed what stands on its account; below zero it has paid ahead
     * @param monthly what it pays a month; null when it lives nowhere
     */
    public record Claim(UUID household, BigDecimal owed, BigDecimal monthly) {
    }

    /** The shares when there is no doubt: the amount is to the cent what all of them owe, or one month of each. */
    public static Optional<Map<UUID, BigDecimal>> exact(BigDecimal amount, List<Claim> claims) {
        if (claims.size() < 2) {
            return Optional.empty();
        }
        return whole(amount, claims, Claim::owed).or(() -> whole(amount, claims, Claim::monthly));
    }

    private static Optional<Map<UUID, BigDecimal>> whole(BigDecimal amount, List<Claim> claims, Function<Claim, BigDecimal> of) {
        Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Claim claim : claims) {
            BigDecimal share = of.apply(claim);
            if (share == null || share.signum() <= 0) {
                return Optional.empty();
            }
            shares.put(claim.household(), share);
            sum = sum.add(share);
        }
        return sum.compareTo(amount) == 0 ? Optional.of(shares) : Optional.empty();
    }

    /** What a person is offered to begin with: the exact shares, else to each in turn what it owes as long as something is left. */
    public static Map<UUID, BigDecimal> offered(BigDecimal amount, List<Claim> claims) {
        Optional<Map<UUID, BigDecimal>> exact = exact(amount, claims);
        if (exact.isPresent()) {
            return exact.get();
        }
        Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
        BigDecimal left = amount;
        for (Claim claim : claims) {
            BigDecimal share = claim.owed().max(BigDecimal.ZERO).min(left.max(BigDecimal.ZERO));
            shares.put(claim.household(), share);
            left = left.subtract(share);
        }
        return shares;
    }
}
