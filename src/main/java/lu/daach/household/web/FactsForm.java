package lu.daach.household.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.Motive;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Typed;

/** The facts of the form: each yes-or-no has a third answer, not known. */
public final class FactsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String YES = "yes";
    static final String NO = "no";
    static final String UNKNOWN = "unknown";

    /** Stands among the region's communes for every other one. */
    static final String ELSEWHERE = "elsewhere";

    /** The answers in the order of the page. */
    static final List<String> ANSWERS = List.of(YES, NO, UNKNOWN);

    private String residence;
    private String communeElsewhere;
    private String motiveToMove;
    private String ownsDwellingShare;
    private LocalDate rightOfStayUntil;
    private String nationalOrPermanent = UNKNOWN;
    private String healthInsured = UNKNOWN;
    private String referredBySocialService = UNKNOWN;
    private String housingProblem;
    private String acceptsFollowUp = UNKNOWN;
    private String acceptsProject = UNKNOWN;
    private String internationalProtection = UNKNOWN;
    private String leavesShelter = UNKNOWN;
    private String socialRights = UNKNOWN;

    /** @param here the codes of the region's communes; any other is one from elsewhere */
    static FactsForm of(Facts facts, List<String> here) {
        FactsForm form = new FactsForm();
        String commune = facts.communeOfResidence();
        boolean elsewhere = commune != null && !here.contains(commune);
        form.residence = elsewhere ? ELSEWHERE : commune;
        form.communeElsewhere = elsewhere ? commune : null;
        form.motiveToMove = facts.motiveToMove() == null ? null : facts.motiveToMove().code();
        form.ownsDwellingShare = Objects.toString(facts.ownsDwellingShare(), null);
        form.rightOfStayUntil = facts.rightOfStayUntil();
        form.nationalOrPermanent = answer(facts.nationalOrPermanent());
        form.healthInsured = answer(facts.healthInsured());
        form.referredBySocialService = answer(facts.referredBySocialService());
        form.housingProblem = facts.housingProblem() == null ? null : facts.housingProblem().code();
        form.acceptsFollowUp = answer(facts.acceptsFollowUp());
        form.acceptsProject = answer(facts.acceptsProject());
        form.internationalProtection = answer(facts.internationalProtection());
        form.leavesShelter = answer(facts.leavesShelter());
        form.socialRights = answer(facts.socialRights());
        return form;
    }

    /** @param faults gets a share that cannot be read */
    Facts facts(Faults faults) {
        String written = ownsDwellingShare == null || ownsDwellingShare.isBlank() ? null : ownsDwellingShare.strip().replace(',', '.');
        Fraction share = Fraction.parse(written).orElse(null);
        faults.require(written == null || share != null, "/facts/ownsDwellingShare", "household.share");
        return new Facts(isElsewhere() ? Typed.given(communeElsewhere) : residence, Motive.of(motiveToMove).orElse(null), share, rightOfStayUntil,
                known(nationalOrPermanent), known(healthInsured), known(referredBySocialService),
                HousingProblem.of(housingProblem).orElse(null), known(acceptsFollowUp), known(acceptsProject),
                known(internationalProtection), known(leavesShelter), known(socialRights));
    }

    static String answer(Boolean fact) {
        return fact == null ? UNKNOWN : fact ? YES : NO;
    }

    static Boolean known(String answer) {
        return UNKNOWN.equals(answer) || answer == null ? null : YES.equals(answer);
    }

    public boolean isElsewhere() {
        return ELSEWHERE.equals(residence);
    }

    public String getResidence() {
        return residence;
    }

    public void setResidence(String residence) {
        this.residence = residence;
    }

    public String getCommuneElsewhere() {
        return communeElsewhere;
    }

    public void setCommuneElsewhere(String communeElsewhere) {
        this.communeElsewhere = communeElsewhere;
    }

    public String getMotiveToMove() {
        return motiveToMove;
    }

    public void setMotiveToMove(String motiveToMove) {
        this.motiveToMove = motiveToMove;
    }

    public String getOwnsDwellingShare() {
        return ownsDwellingShare;
    }

    public void setOwnsDwellingShare(String ownsDwellingShare) {
        this.ownsDwellingShare = ownsDwellingShare;
    }

    public LocalDate getRightOfStayUntil() {
        return rightOfStayUntil;
    }

    public void setRightOfStayUntil(LocalDate rightOfStayUntil) {
        this.rightOfStayUntil = rightOfStayUntil;
    }

    public String getNationalOrPermanent() {
        return nationalOrPermanent;
    }

    public void setNationalOrPermanent(String nationalOrPermanent) {
        this.nationalOrPermanent = nationalOrPermanent;
    }

    public String getHealthInsured() {
        return healthInsured;
    }

    public void setHealthInsured(String healthInsured) {
        this.healthInsured = healthInsured;
    }

    public String getReferredBySocialService() {
        return referredBySocialService;
    }

    public void setReferredBySocialService(String referredBySocialService) {
        this.referredBySocialService = referredBySocialService;
    }

    public String getHousingProblem() {
        return housingProblem;
    }

    public void setHousingProblem(String housingProblem) {
        this.housingProblem = housingProblem;
    }

    public String getAcceptsFollowUp() {
        return acceptsFollowUp;
    }

    public void setAcceptsFollowUp(String acceptsFollowUp) {
        this.acceptsFollowUp = acceptsFollowUp;
    }

    public String getAcceptsProject() {
        return acceptsProject;
    }

    public void setAcceptsProject(String acceptsProject) {
        this.acceptsProject = acceptsProject;
    }

    public String getInternationalProtection() {
        return internationalProtection;
    }

    public void setInternationalProtection(String internationalProtection) {
        this.internationalProtection = internationalProtection;
    }

    public String getLeavesShelter() {
        return leavesShelter;
    }

    public void setLeavesShelter(String leavesShelter) {
        this.leavesShelter = leavesShelter;
    }

    public String getSocialRights() {
        return socialRights;
    }

    public void setSocialRights(String socialRights) {
        this.socialRights = socialRights;
    }
}
