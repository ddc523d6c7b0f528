package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;

/** Eligibility of a household that is given with the question; nothing is stored. */
@ApplicationScoped
public class EligibilityCalculations {

    /** Stands for a day that could not be read: nobody is born after it, so only the household itself is looked at. */
    private static final LocalDate SOME_DAY = LocalDate.of(2199, 12, 31);

    @Inject
    private Judge judge;

    /**
     * One result for each scheme.
     *
     * @param on null where it could not be read
     * @param schemes empty for all
     * @param household null where it could not be read
     * @param found what was already found wrong while the question was read; everything is refused together
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong, each with its pointer into the question
     */
    @UseCase(needs = Permission.SIGNED_IN)
    public List<SchemeResult> judge(LocalDate on, Collection<Scheme> schemes, HouseholdFacts household, Faults found) {
        if (on == null || household == null) {
            if (household != null) {
                refuse(household.refusals(SOME_DAY), found);
            }
            found.refuseIfAny();
            throw new IllegalArgumentException("A question without a day or a household has a fault that says so");
        }
        Ruling<List<SchemeResult>> ruling = judge.judge(on, schemes, household);
        refuse(ruling.refusals(), found);
        found.refuseIfAny();
        return ruling.value();
    }

    private static void refuse(List<Refusal> refusals, Faults found) {
        refusals.forEach(refusal -> found.add(refusal.pointer(), refusal.sentence().key(), refusal.args().toArray()));
    }
}
