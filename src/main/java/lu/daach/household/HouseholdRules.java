package lu.daach.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Member;
import lu.daach.kernel.Faults;
import lu.daach.rulebook.Refusal;

/** What has to hold for a household's card: what the rules want of every household, and what only a kept one has. */
final class HouseholdRules {

    private static final Pattern COMMUNE_CODE = Pattern.compile("\\d{4}");
    private static final int LETTERS = 26;

    private HouseholdRules() {
    }

    /** The card with an id for every member: those that are left out get the first free of a, b, c and so on. */
    static HouseholdCard named(HouseholdCard card) {
        Set<String> taken = new HashSet<>();
        card.members().forEach(member -> taken.add(member.id()));
        List<HouseholdMember> named = new ArrayList<>();
        int next = 0;
        for (HouseholdMember member : card.members()) {
            String id = member.id();
            while (id == null) {
                String free = key(next++);
                id = taken.add(free) ? free : null;
            }
            String lastName = member.lastName() == null ? card.lastName() : member.lastName();
            named.add(new HouseholdMember(id, lastName, member.firstName(), member.born(), member.role(), member.from(), member.until()));
        }
        return card.withMembers(named);
    }

    /** The first of a, b, c and so on that is not taken; it is taken then. */
    static String free(Set<String> taken) {
        int n = 0;
        while (!taken.add(key(n))) {
            n++;
        }
        return key(n);
    }

    /** The nth free key: a to z, then a1 to z1 and so on. */
    private static String key(int n) {
        String letter = String.valueOf((char) ('a' + n % LETTERS));
        return n < LETTERS ? letter : letter + n / LETTERS;
    }

    /**
     * @param card with an id for every member
     * @param today nobody is born after it
     */
    static void check(HouseholdCard card, LocalDate today, Faults faults) {
        faults.require(card.lastName() != null && !card.lastName().isBlank(), "/lastName", "api.required");
        boolean whole = members(card.members(), faults);
        List<HouseholdIncome> incomes = card.incomes() == null ? List.of() : card.incomes();
        whole &= incomes(incomes, faults);
        String commune = card.facts().communeOfResidence();
        faults.require(commune == null || COMMUNE_CODE.matcher(commune).matches(), "/facts/communeOfResidence", "household.communeCode");
        if (whole) {
            List<Member> people = card.members().stream().map(m -> new Member(m.id(), m.born(), m.role())).toList();
            HouseholdFacts facts = new HouseholdFacts(people, incomes.stream().map(HouseholdIncome::forRules).toList(), card.facts());
            facts.refusals(today).forEach(refusal -> faults.add(pointer(refusal), refusal.sentence().key(), refusal.args().toArray()));
        }
    }

    /** The rules speak of a question that holds a household; a card is the household itself. */
    private static String pointer(Refusal refusal) {
        return refusal.pointer().replaceFirst("^/household", "");
    }

    private static boolean members(List<HouseholdMember> members, Faults faults) {
        boolean whole = true;
        for (int i = 0; i < members.size(); i++) {
            HouseholdMember member = members.get(i);
            String at = "/members/" + i;
            faults.require(member.firstName() != null, at + "/firstName", "api.required");
            faults.require(member.born() != null, at + "/born", "api.required");
            faults.require(member.role() != null, at + "/role", "api.required");
            order(member.from(), member.until(), at, faults);
            whole &= member.born() != null && member.role() != null;
        }
        return whole;
    }

    private static boolean incomes(List<HouseholdIncome> incomes, Faults faults) {
        boolean whole = true;
        for (int i = 0; i < incomes.size(); i++) {
            HouseholdIncome income = incomes.get(i);
            String at = "/incomes/" + i;
            faults.require(income.member() != null, at + "/member", "api.required");
            faults.require(income.kind() != null, at + "/kind", "api.required");
            faults.require(income.net() != null, at + "/net", "api.required");
            faults.require(income.per() != null, at + "/per", "api.required");
            order(income.from(), income.until(), at, faults);
            whole &= income.member() != null && income.kind() != null && income.net() != null && income.per() != null;
        }
        return whole;
    }

    private static void order(LocalDate from, LocalDate until, String at, Faults faults) {
        faults.require(from == null || until == null || !until.isBefore(from), at + "/until", "household.untilBeforeFrom");
    }
}
