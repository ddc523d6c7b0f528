package lu.daach.lease;

/**
 * What the agency promises an owner beside the rent.
 *
 * @param rentWhenEmpty the rent is paid also while nobody lives there
 * @param upkeep the agency sees to upkeep and small repairs
 * @param goodState the dwelling is given back in the state in which it was taken
 * @param giveBackMonths within how many months it is given back when the owner needs it; 0 to 60
 * @param followUp the people in it are accompanied by social workers
 */
public record GuaranteeTerms(boolean rentWhenEmpty, boolean upkeep, boolean goodState, int giveBackMonths, boolean followUp) {

    /** What is promised unless something else is agreed; six months is the longest that owners are told (domain.md 1.4). */
    public static final GuaranteeTerms USUAL = new GuaranteeTerms(true, true, true, 6, true);
}
