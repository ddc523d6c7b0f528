package lu.daach.household.rest;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.household.FactsJson;
import lu.daach.household.HouseholdCard;
import lu.daach.household.HouseholdIncome;
import lu.daach.household.HouseholdMember;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Motive;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Language;

/** A household in JSON: as the calculations of contract.md 3.1 and 3.2 are asked, and as the item of 3.0. */
public final class HouseholdJson {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_FACT = 80;
    private static final int LONGEST_UUID = 60;
    private static final LocalDate READABLE = LocalDate.of(1900, 1, 1);
    private static final String UNREAD = "?";
    /** The id that a member without one gets when it stands first. */
    private static final String FIRST = "a";
    private static final List<String> LANGUAGES = codes(Language.values(), Language::code);
    private static final List<String> ROLES = codes(Role.values(), Role::code);
    private static final List<String> KINDS = codes(IncomeKind.values(), IncomeKind::code);
    private static final List<String> PERS = codes(Per.values(), Per::code);
    private static final List<String> MOTIVES = codes(Motive.values(), Motive::code);
    private static final List<String> PROBLEMS = codes(HousingProblem.values(), HousingProblem::code);

    private HouseholdJson() {
    }

    /**
     * The household of a question, with every fault of its form noted. What could not be read is filled with something that the
     * rules have nothing to say about, so that their refusals can be noted beside and the sender learns all at
     * once; so the value counts only when the body was finished without a fault.
     *
     * @param household the object in the member {@code household}; null where it is missing
     * @param withFacts whether the question has facts
     * @return null where there is no household or no list of members, which is noted or for the caller to note
     */
    public static HouseholdFacts question(Body household, boolean withFacts) {
        if (household == null) {
            return null;
        }
        household.required("members");
        List<Member> members = household.objects("members", HouseholdJson::questionMember);
        String someone = members == null || members.isEmpty() ? "" : members.get(0).id();
        List<Income> incomes = household.objects("incomes", income -> questionIncome(income, someone));
        Body facts = withFacts ? household.object("facts") : null;
        Facts known = facts == null ? Facts.NONE : facts(facts);
        household.noteUnknown();
        return members == null ? null : new HouseholdFacts(members, incomes, known);
    }


    /** The facts of contract.md 3.2; the form of a commune's code is left to the rules. */
    public static Facts facts(Body facts) {
        Facts known = new Facts(
                facts.text("communeOfResidence", LONGEST_FACT),
                facts.choice("motiveToMove", code -> Motive.of(code).orElseThrow(), MOTIVES),
                share(facts),
                facts.date("rightOfStayUntil"),
                facts.flag("nationalOrPermanent"),
                facts.flag("healthInsured"),
                facts.flag("referredBySocialService"),
                facts.choice("housingProblem", code -> HousingProblem.of(code).orElseThrow(), PROBLEMS),
                facts.flag("acceptsFollowUp"),
                facts.flag("acceptsProject"),
                facts.flag("internationalProtection"),
                facts.flag("leavesShelter"),
                facts.flag("socialRights"));
        facts.noteUnknown();
        return known;
    }

    /** What is sent of a household that is kept; as with {@link #question}, it counts only when no fault was noted. */
    static HouseholdCard card(Body body) {
        body.required("lastName");
        String lastName = body.text("lastName", LONGEST_NAME);
        Language language = body.choice("language", Language::of, LANGUAGES);
        List<HouseholdMember> members = body.objects("members", HouseholdJson::member);
        String someone = members == null || members.isEmpty() ? "" : members.get(0).id();
        List<HouseholdIncome> incomes = body.objects("incomes", income -> income(income, someone));
        Body facts = body.object("facts");
        Facts known = facts == null ? Facts.NONE : facts(facts);
        return new HouseholdCard(lastName == null ? UNREAD : lastName, language, members, incomes, known, referent(body));
    }

    static JsonObject item(HouseholdSheet household) {
        return Answers.object("id", household.id(), "version", household.version(), "lastName", household.lastName(),
                "language", household.language().code(),
                "members", household.members().stream().map(HouseholdJson::item).toList(),
                "incomes", household.incomes().stream().map(HouseholdJson::item).toList(),
                "facts", FactsJson.of(household.facts()),
                "referent", household.referent(), "status", household.status().code());
    }

    private static Member questionMember(Body member) {
        member.required("id", "born", "role");
        String id = member.text("id", LONGEST_ID);
        LocalDate born = member.date("born");
        Role role = member.choice("role", code -> Role.of(code).orElseThrow(), ROLES);
        return new Member(id == null ? member.at("") : id, born == null ? READABLE : born, role == null ? Role.ADULT : role);
    }

    private static Income questionIncome(Body income, String someone) {
        income.required("member", "kind", "net", "per");
        String member = income.text("member", LONGEST_ID);
        IncomeKind kind = income.choice("kind", code -> IncomeKind.of(code).orElseThrow(), KINDS);
        BigDecimal net = income.money("net");
        Per per = income.choice("per", code -> Per.of(code).orElseThrow(), PERS);
        return new Income(member == null ? someone : member, kind == null ? IncomeKind.OTHER : kind,
                net == null ? BigDecimal.ZERO : net, per == null ? Per.YEAR : per);
    }

    private static HouseholdMember member(Body member) {
        member.required("firstName", "born", "role");
        String id = member.text("id", LONGEST_ID);
        String lastName = member.text("lastName", LONGEST_NAME);
        String firstName = member.text("firstName", LONGEST_NAME);
        LocalDate born = member.date("born");
        Role role = member.choice("role", code -> Role.of(code).orElseThrow(), ROLES);
        return new HouseholdMember(id, lastName, firstName == null ? UNREAD : firstName, born == null ? READABLE : born,
                role == null ? Role.ADULT : role, member.date("from"), member.date("until"));
    }

    private static HouseholdIncome income(Body income, String someone) {
        Income read = questionIncome(income, someone == null ? FIRST : someone);
        return new HouseholdIncome(read.member(), read.kind(), read.net(), read.per(), income.date("from"), income.date("until"),
                Boolean.TRUE.equals(income.flag("proven")), Boolean.TRUE.equals(income.flag("newContract")));
    }

    private static Fraction share(Body facts) {
        String written = facts.text("ownsDwellingShare", LONGEST_FACT);
        Fraction share = Fraction.parse(written).orElse(null);
        facts.faults().require(written == null || share != null, facts.at("ownsDwellingShare"), "household.share");
        return share;
    }

    private static UUID referent(Body body) {
        String written = body.text("referent", LONGEST_UUID);
        try {
            return written == null ? null : UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            body.faults().add(body.at("referent"), "household.unknownReferent");
            return null;
        }
    }

    private static JsonObject item(HouseholdMember member) {
        List<Object> written = new ArrayList<>(List.of("id", member.id(), "lastName", member.lastName(), "firstName", member.firstName(),
                "born", member.born(), "role", member.role().code()));
        if (member.from() != null) {
            written.addAll(List.of("from", member.from()));
        }
        if (member.until() != null) {
            written.addAll(List.of("until", member.until()));
        }
        return Answers.object(written.toArray());
    }

    private static JsonObject item(HouseholdIncome income) {
        List<Object> written = new ArrayList<>(Arrays.asList("member", income.member(), "kind", income.kind().code(), "net", Answers.money(income.net()),
                "per", income.per().code(), "from", income.from(), "until", income.until(), "proven", income.proven()));
        if (income.newContract()) {
            written.addAll(List.of("newContract", true));
        }
        return Answers.object(written.toArray());
    }

    private static <E> List<String> codes(E[] constants, Function<E, String> code) {
        return Arrays.stream(constants).map(code).toList();
    }
}
