package lu.daach.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.HouseholdStatus;
import lu.daach.household.Households;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.law.rules.HousingAids;
import lu.daach.law.rules.HousingTitle;
import lu.daach.law.rules.MinimumIncome;
import lu.daach.law.rules.Reckoning;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Rulebook;

/**
 * What a household may also claim by what is on its file, so that nobody goes without for not having asked: minimum income, rent subsidy (not
 * under a contract of mise à disposition), State's guarantee for a deposit. A hint, not a decision.
 */
@ApplicationScoped
public class TakeUp {

    @Inject
    private Households households;

    @Inject
    private Installation installation;

    /** @param benefit {@code revis}, {@code rentSubsidy} or {@code guarantee} */
    public record Hint(String benefit, Reckoning reckoning) {
    }

    /**
     * What is not ruled out; empty when the incomes are not known, or the file contradicts itself.
     *
     * @throws lu.daach.kernel.Missing when there is no such household
     */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public List<Hint> of(UUID id) {
        LocalDate today = installation.today();
        HouseholdSheet sheet = households.get(id);
        HouseholdFacts facts = sheet.determiningFactsOn(today, false);
        if (facts.incomes() == null || !facts.refusals(today).isEmpty()) {
            return List.of();
        }
        Edition law = Rulebook.national().on(today);
        boolean housed = sheet.status() == HouseholdStatus.HOUSED;
        List<Hint> hints = new ArrayList<>();
        add(hints, "revis", MinimumIncome.of(today, law, facts));
        add(hints, "rentSubsidy", HousingAids.rentSubsidy(today, law, facts, null, housed ? HousingTitle.MISE_A_DISPOSITION : null));
        add(hints, "guarantee", HousingAids.guarantee(today, law, facts, null, null));
        return hints;
    }

    private static void add(List<Hint> hints, String benefit, Reckoning reckoning) {
        if (!"NOT_MET".equals(reckoning.figure("entitlement"))) {
            hints.add(new Hint(benefit, reckoning));
        }
    }
}
