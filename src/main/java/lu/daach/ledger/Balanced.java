package lu.daach.ledger;

import lu.daach.kernel.Money;

/**
 * What moved on an account, or on all accounts of a heading, over a period.
 *
 * @param code of the account, or the heading
 * @param number in the organisation's chart of accounts; null where none is given
 * @param accounts how many stand behind it
 * @param opening the balance before the period; above zero a debit balance
 * @param debit what was debited in the period
 * @param credit what was credited in the period, without sign
 */
public record Balanced(String code, AccountKind kind, String number, long accounts, Money opening, Money debit, Money credit) {

    /** The balance after the period; above zero a debit balance. */
    public Money closing() {
        return opening.plus(debit).minus(credit);
    }
}
