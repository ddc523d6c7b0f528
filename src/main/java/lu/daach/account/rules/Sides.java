package lu.daach.account.rules;

import java.util.List;
import lu.daach.kernel.Money;

/**
 * Both sides, summed up: all amounts in EUR, above zero.
 *
 * @param dwellingMonths over how many dwellings and months
 * @param charged what occupants were asked for charges, less what yearly accounts gave back; below zero where more was given back
 * @param vacancy part of the gap: due for empty days
 * @param rule part of the gap: what the rule lets occupants pay less than the home costs; below zero where they pay more
 * @param arrears part of the gap: participations and charges that did not come in
 * @param repair part of the gap: what damage cost the guarantee in the end
 */
public record Sides(int dwellingMonths, Money headRent, Money charges, Money guarantee, Money participation, Money charged, Money state,
        Money communeShare, Money vacancy, Money rule, Money arrears, Money repair) {

    public static final Sides NONE = new Sides(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
            Money.ZERO, Money.ZERO, Money.ZERO);

    public static Sides of(DwellingMonth one, List<StateRate> stateRates, List<ShareRate> shareRates) {
        Money state = StateRate.of(one.month(), one.contracts(), stateRates);
        Money uncovered = one.due().plus(one.guarantee()).minus(one.participation()).minus(one.charged()).minus(state);
        Money vacancy = one.vacancy();
        boolean held = one.due().compareTo(Money.ZERO) != 0 || one.participation().compareTo(Money.ZERO) != 0;
        return new Sides(held ? 1 : 0, one.due().minus(one.charges()), one.charges(), one.guarantee(), one.participation(), one.charged(), state,
                ShareRate.of(one.month(), uncovered, shareRates), vacancy, one.due().minus(one.participation()).minus(one.charged()).minus(vacancy),
                one.arrears(), one.repair());
    }

    public Sides plus(Sides other) {
        return new Sides(dwellingMonths + other.dwellingMonths, headRent.plus(other.headRent), charges.plus(other.charges),
                guarantee.plus(other.guarantee), participation.plus(other.participation), charged.plus(other.charged), state.plus(other.state),
                communeShare.plus(other.communeShare), vacancy.plus(other.vacancy), rule.plus(other.rule),
                arrears.plus(other.arrears), repair.plus(other.repair));
    }

    /** All that goes out. */
    public Money out() {
        return headRent.plus(charges).plus(guarantee);
    }

    /** What occupants have paid of what was asked, charges with it. */
    public Money received() {
        return participation.plus(charged).minus(arrears);
    }

    /** What the guarantee cost for anything but damage. */
    public Money otherGuarantee() {
        return guarantee.minus(repair);
    }

    /** All that comes in. */
    public Money in() {
        return received().plus(state).plus(communeShare);
    }

    /** What is left to the agency; below zero what it lays out. */
    public Money net() {
        return in().minus(out());
    }

    /** Between what goes out and what occupants have paid; by cause it is vacancy, rule, arrears, repair and other guarantees, to the cent. */
    public Money gap() {
        return out().minus(received());
    }
}
