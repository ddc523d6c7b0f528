package lu.daach.admission.rules;

import lu.daach.household.rules.Fraction;
import lu.daach.kernel.Figure;

/** How a share of a dwelling is put into a sentence: a decimal in the reader's way, else the fraction itself. */
final class Share {

    private Share() {
    }

    static Object written(Fraction share) {
        return share.decimal().<Object>map(Figure::new).orElseGet(share::toString);
    }
}
