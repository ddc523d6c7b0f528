package lu.daach.household.rules;

import java.time.LocalDate;

/**
 * What is known of a household beside its members and incomes. Every fact may be null: not known, which is neither yes nor no.
 *
 * @param communeOfResidence       four-digit code of the commune the household lives in
 * @param motiveToMove             why it wants to move into the region
 * @param ownsDwellingShare        the largest share of any member in another dwelling, in Luxembourg or abroad
 * @param rightOfStayUntil         the last day of the right of stay
 * @param nationalOrPermanent      a national, or with a right of stay without end
 * @param healthInsured            affiliated to the health insurance
 * @param referredBySocialService  a social service makes the request
 * @param housingProblem           the kind of housing problem
 * @param acceptsFollowUp          accepts adapted social support
 * @param acceptsProject           is ready to carry out a project towards autonomy
 * @param internationalProtection  is a beneficiary of international protection
 * @param leavesShelter            leaves a shelter for applicants of international protection
 * @param socialRights             enjoys Luxembourg social rights
 */
public record Facts(
        String communeOfResidence,
        Motive motiveToMove,
        Fraction ownsDwellingShare,
        LocalDate rightOfStayUntil,
        Boolean nationalOrPermanent,
        Boolean healthInsured,
        Boolean referredBySocialService,
        HousingProblem housingProblem,
        Boolean acceptsFollowUp,
        Boolean acceptsProject,
        Boolean internationalProtection,
        Boolean leavesShelter,
        Boolean socialRights) {

    /** Nothing is known. */
    public static final Facts NONE =
            new Facts(null, null, null, null, null, null, null, null, null, null, null, null, null);
}
