package lu.daach.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.Motive;

/** The facts of a household in its row; null: not known. */
@Embeddable
class StoredFacts {

    @Column(name = "commune_of_residence")
    private String communeOfResidence;

    @Column(name = "motive_to_move")
    private String motiveToMove;

    @Column(name = "owns_dwelling_share")
    private String ownsDwellingShare;

    @Column(name = "right_of_stay_until")
    private LocalDate rightOfStayUntil;

    @Column(name = "national_or_permanent")
    private Boolean nationalOrPermanent;

    @Column(name = "health_insured")
    private Boolean healthInsured;

    @Column(name = "referred_by_social_service")
    private Boolean referredBySocialService;

    @Column(name = "housing_problem")
    private String housingProblem;

    @Column(name = "accepts_follow_up")
    private Boolean acceptsFollowUp;

    @Column(name = "accepts_project")
    private Boolean acceptsProject;

    @Column(name = "international_protection")
    private Boolean internationalProtection;

    @Column(name = "leaves_shelter")
    private Boolean leavesShelter;

    @Column(name = "social_rights")
    private Boolean socialRights;

    protected StoredFacts() {
    }

    static StoredFacts of(Facts facts) {
        StoredFacts stored = new StoredFacts();
        stored.communeOfResidence = facts.communeOfResidence();
        stored.motiveToMove = facts.motiveToMove() == null ? null : facts.motiveToMove().code();
        stored.ownsDwellingShare = Objects.toString(facts.ownsDwellingShare(), null);
        stored.rightOfStayUntil = facts.rightOfStayUntil();
        stored.nationalOrPermanent = facts.nationalOrPermanent();
        stored.healthInsured = facts.healthInsured();
        stored.referredBySocialService = facts.referredBySocialService();
        stored.housingProblem = facts.housingProblem() == null ? null : facts.housingProblem().code();
        stored.acceptsFollowUp = facts.acceptsFollowUp();
        stored.acceptsProject = facts.acceptsProject();
        stored.internationalProtection = facts.internationalProtection();
        stored.leavesShelter = facts.leavesShelter();
        stored.socialRights = facts.socialRights();
        return stored;
    }

    Facts facts() {
        return new Facts(communeOfResidence, Motive.of(motiveToMove).orElse(null), Fraction.parse(ownsDwellingShare).orElse(null),
                rightOfStayUntil, nationalOrPermanent, healthInsured, referredBySocialService,
                HousingProblem.of(housingProblem).orElse(null), acceptsFollowUp, acceptsProject, internationalProtection,
                leavesShelter, socialRights);
    }
}
