package lu.daach.account.rules;

import java.util.List;
import lu.daach.kernel.Money;

/**
 * Both sides, summed up: all amounts in EUR, above zero.
 *
 * @param dwellingMonths over how many dwellings and months
 * @param vacancy part of the gap: due for empty days
 * @param rule part of the gap: what the rule lets occupants pay less than the home costs; below zero where they pay more
 */
public record Sides(int dwellingMonths, Money headRent, Money charges, Money guarantee, Money participation, Money state, Money communeShare,
        Money vacancy, Money rule) {

    public static final Sides NONE = new Sides(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public static Sides of(DwellingMonth one, List<StateRate> stateRates, List<ShareRate> shareRates) {
        Money state = StateRate.of(one.month(), one.contracts(), stateRates);
        Money uncovered = one.due().plus(one.guarantee()).minus(one.participation()).minus(state);
        Money vacancy = one.vacancy();
        return new Sides(1, one.due().minus(one.charges()), one.charges(), one.guarantee(), one.participation(), state,
                ShareRate.of(one.month(), uncovered, shareRates), vacancy, one.due().minus(one.participation()).minus(vacancy));
    }

    public Sides plus(Sides other) {
        return new Sides(dwellingMonths + other.dwellingMonths, headRent.plus(other.headRent), charges.plus(other.charges),
                guarantee.plus(other.guarantee), participation.plus(other.participation), state.plus(other.state),
                communeShare.plus(other.communeShare), vacancy.plus(other.vacancy), rule.plus(other.rule));
    }

    /** All that goes out. */
    public Money out() {
        return headRent.plus(charges).plus(guarantee);
    }

    /** All that comes in. */
    public Money in() {
        return participation.plus(state).plus(communeShare);
    }

    /** What is left to the agency; below zero what it lays out. */
    public Money net() {
        return in().minus(out());
    }

    /** Between what goes out and what occupants pay; by cause it is vacancy, rule and guarantee, to the cent. */
    public Money gap() {
        return out().minus(participation);
    }
}
