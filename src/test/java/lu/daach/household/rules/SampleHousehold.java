package lu.daach.household.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds invented households for tests from a short composition such as {@code "A P c5 c15"}. */
public final class SampleHousehold {

    private SampleHousehold() {
    }

    /**
     * Members from tokens: A applicant, P partner, X another adult (all of 35), c and a number a dependent child of that age,
     * x and a number an adult member by role of that age; ages are those of 1 January. Ids are m0, m1 and so on.
     */
    public static List<Member> members(String composition, LocalDate on) {
        List<Member> members = new ArrayList<>();
        for (String token : composition.isBlank() ? new String[0] : composition.strip().split("\\s+")) {
            Role role = switch (token.charAt(0)) {
                case 'A' -> Role.APPLICANT;
                case 'P' -> Role.PARTNER;
                case 'c' -> Role.CHILD;
                default -> Role.ADULT;
            };
            int age = token.length() > 1 ? Integer.parseInt(token.substring(1)) : 35;
            members.add(new Member("m" + members.size(), LocalDate.of(on.getYear() - age, 1, 1), role));
        }
        return members;
    }

    /** The first member has the whole yearly income. */
    public static HouseholdFacts earning(String composition, LocalDate on, String yearly) {
        return new HouseholdFacts(members(composition, on), List.of(yearly("m0", yearly)), null);
    }

    public static Income yearly(String member, String net) {
        return new Income(member, IncomeKind.EMPLOYMENT, new BigDecimal(net), Per.YEAR);
    }
}
