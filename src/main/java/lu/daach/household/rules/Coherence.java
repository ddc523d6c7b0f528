package lu.daach.household.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lu.daach.rulebook.Refusal;

/** Finds all contradictions inside a household's members and incomes at once, each with its pointer. */
final class Coherence {

    private Coherence() {
    }

    static List<Refusal> refusals(HouseholdFacts household, LocalDate on) {
        List<Refusal> refusals = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean applicantSeen = false;
        for (int i = 0; i < household.members().size(); i++) {
            Member member = household.members().get(i);
            String pointer = "/household/members/" + i;
            if (!ids.add(member.id())) {
                refusals.add(Refusal.at(pointer + "/id", "duplicate", member.id()));
            }
            if (member.born().isAfter(on)) {
                refusals.add(Refusal.at(pointer + "/born", "bornAfter", member.born(), on));
            }
            if (member.role() == Role.APPLICANT && applicantSeen) {
                refusals.add(Refusal.at(pointer + "/role", "severalApplicants"));
            }
            applicantSeen |= member.role() == Role.APPLICANT;
        }
        if (household.byRole().adults() == 0) {
            refusals.add(Refusal.at("/household/members", "noAdult"));
        }
        List<Income> incomes = household.incomes() == null ? List.of() : household.incomes();
        for (int i = 0; i < incomes.size(); i++) {
            Income income = incomes.get(i);
            String pointer = "/household/incomes/" + i;
            if (!ids.contains(income.member())) {
                refusals.add(Refusal.at(pointer + "/member", "unknownMember", income.member()));
            }
            if (income.net().signum() < 0) {
                refusals.add(Refusal.at(pointer + "/net", "negative", income.net()));
            }
        }
        return refusals;
    }
}
