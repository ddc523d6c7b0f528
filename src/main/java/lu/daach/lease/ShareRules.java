package lu.daach.lease;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.kernel.Faults;

/** What has to hold for the shares of several owners. */
final class ShareRules {

    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,7})(?:\\s*/\\s*([0-9]{1,7}))?");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\\s*%");
    private static final int LARGEST = 1_000_000;
    private static final int HUNDREDTHS = 10_000;
    private static final int MOST_OWNERS = 20;

    private ShareRules() {
    }

    /** @return numerator and denominator of {@code 1/3}, {@code 1} or {@code 33,5 %}; null for anything else, and outside of 0 to 1 */
    static int[] read(String text) {
        Matcher fraction = FRACTION.matcher(text == null ? "" : text.strip());
        Matcher percent = PERCENT.matcher(text == null ? "" : text.strip());
        int[] share = null;
        if (fraction.matches()) {
            share = new int[] {Integer.parseInt(fraction.group(1)), fraction.group(2) == null ? 1 : Integer.parseInt(fraction.group(2))};
        } else if (percent.matches()) {
            String hundredths = percent.group(2) == null ? "00" : (percent.group(2) + "0").substring(0, 2);
            share = new int[] {Integer.parseInt(percent.group(1) + hundredths), HUNDREDTHS};
        }
        return share == null || share[0] < 1 || share[1] < share[0] || share[1] > LARGEST ? null : share;
    }

    /**
     * Together they are exactly one, each owner stands there once, and whoever is paid is among them.
     *
     * @param shares empty: the one owner has the whole
     */
    static void check(List<Share> shares, UUID payee, Faults faults) {
        if (shares.isEmpty()) {
            return;
        }
        faults.require(shares.size() <= MOST_OWNERS, "/shares", "lease.shares.tooMany", MOST_OWNERS);
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            faults.require(seen.add(share.owner()), "/shares/" + i + "/owner", "lease.shares.twice");
            numerator = numerator.multiply(BigInteger.valueOf(share.denominator())).add(denominator.multiply(BigInteger.valueOf(share.numerator())));
            denominator = denominator.multiply(BigInteger.valueOf(share.denominator()));
        }
        faults.require(numerator.equals(denominator), "/shares", "lease.shares.notOne", text(numerator, denominator));
        faults.require(seen.contains(payee), "/shares", "lease.shares.payeeMissing");
    }

    private static String text(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        return numerator.divide(common) + "/" + denominator.divide(common);
    }
}
