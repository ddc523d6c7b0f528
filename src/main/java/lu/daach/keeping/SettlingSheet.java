package lu.daach.keeping;

import lu.daach.keeping.rules.SettlingUp;
import lu.daach.kernel.Money;

/**
 * How a deposit would end today.
 *
 * @param owed on the household's account in all
 * @param claims the numbers of the granted claims that left something to the household; null for none
 */
public record SettlingSheet(DepositSheet deposit, SettlingUp sum, Money owed, String claims) {
}
