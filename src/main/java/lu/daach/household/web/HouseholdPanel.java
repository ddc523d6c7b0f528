package lu.daach.household.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.dwelling.Communes;
import lu.daach.household.Alias;
import lu.daach.household.ContactSheet;
import lu.daach.household.Contacts;
import lu.daach.household.DerivationRow;
import lu.daach.household.HouseholdIncome;
import lu.daach.household.HouseholdMember;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.household.Identities;
import lu.daach.household.NationalIdSheet;
import lu.daach.household.PostalAddress;
import lu.daach.household.SpokenLanguages;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** What the fragments of a household's file show, by the id of the household; read once a request. */
@Named
@RequestScoped
public class HouseholdPanel {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /**
     * One fact as it is read.
     *
     * @param key the last part of its message key
     * @param value in the reader's language; null when not known
     */
    public record FactLine(String key, String value) {
    }

    @Inject
    private Households households;

    @Inject
    private Communes communes;

    @Inject
    private Installation installation;

    @Inject
    private Contacts contacts;

    @Inject
    private Identities identities;

    private final Map<String, HouseholdSheet> read = new HashMap<>();
    private final Map<UUID, ContactSheet> reached = new HashMap<>();
    private final Map<UUID, Map<String, NationalIdSheet>> numbers = new HashMap<>();
    private final Map<UUID, Map<String, List<Alias>>> names = new HashMap<>();

    /** The day on which the file is looked at: the one of the address, else today. */
    public LocalDate day() {
        String written = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("on");
        try {
            return written == null || written.isBlank() ? installation.today() : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return installation.today();
        }
    }

    /** Whether the file is looked at as it is today. */
    public boolean isToday() {
        return day().equals(installation.today());
    }

    public ContactSheet contact(HouseholdSheet household) {
        return reached.computeIfAbsent(household.id(), contacts::of);
    }

    /** The language spoken, by name; null when not known. */
    public String spoken(HouseholdSheet household) {
        String code = contact(household).card().spokenLanguage();
        return code == null ? null : SpokenLanguages.name(code, Attempt.language().locale());
    }

    public String address(PostalAddress address) {
        return address == null ? null : String.join(", ", address.lines());
    }

    /** The masked national number of a member; null when none is known. */
    public String number(HouseholdSheet household, HouseholdMember member) {
        NationalIdSheet sheet = numbers.computeIfAbsent(household.id(), identities::nationalIds).get(member.id());
        return sheet == null ? null : sheet.masked();
    }

    /** Whether the number of a member stands in another file too. */
    public boolean numberElsewhere(HouseholdSheet household, HouseholdMember member) {
        NationalIdSheet sheet = numbers.computeIfAbsent(household.id(), identities::nationalIds).get(member.id());
        return sheet != null && sheet.elsewhere() > 0;
    }

    /** The other names of a member in one line; empty when there are none. */
    public String otherNames(HouseholdSheet household, HouseholdMember member) {
        return names.computeIfAbsent(household.id(), identities::aliases).getOrDefault(member.id(), List.of()).stream()
                .map(alias -> Messages.text(Attempt.language(), "household.panel.alias", text("household.alias." + alias.kind().code()),
                        (alias.firstName() == null ? "" : alias.firstName() + " ") + alias.lastName())).collect(Collectors.joining(", "));
    }

    /** How many incomes count on the day whose paper nobody has seen. */
    public long unproven(HouseholdSheet household) {
        return household.incomes().stream().filter(income -> income.on(day()) && !income.proven()).count();
    }

    /** The first thing that is missing; null when nothing is. */
    public Step next(HouseholdSheet household) {
        return Step.first(household, contact(household), installation.today(), unproven(household), unknownFacts(household));
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    public HouseholdSheet of(String id) {
        return read.computeIfAbsent(id, known -> households.get(Ids.known(known)));
    }

    /** Whole years today. */
    public int age(HouseholdMember member) {
        return Math.toIntExact(ChronoUnit.YEARS.between(member.born(), day()));
    }

    /** Whether the person belongs to the household today. */
    public boolean present(HouseholdSheet household, HouseholdMember member) {
        return household.membersOn(day()).contains(member);
    }

    public int adults(HouseholdSheet household) {
        return household.adultsOn(day());
    }

    public int children(HouseholdSheet household) {
        return household.childrenOn(day());
    }

    /** The first name of the person who has an income. */
    public String owner(HouseholdSheet household, HouseholdIncome income) {
        return household.members().stream().filter(member -> member.id().equals(income.member()))
                .map(HouseholdMember::firstName).findFirst().orElse("");
    }

    /** Why an income is not in the sum today, as the last part of a message key; null where it is. */
    public String leftOut(HouseholdSheet household, HouseholdIncome income) {
        LocalDate today = day();
        if (income.from() != null && income.from().isAfter(today)) {
            return "later";
        }
        if (!income.on(today)) {
            return "over";
        }
        HouseholdMember member = household.members().stream().filter(one -> one.id().equals(income.member())).findFirst().orElseThrow();
        if (!present(household, member)) {
            return "absent";
        }
        return household.determinedOn(today, true).members().stream()
                .anyMatch(one -> one.id().equals(member.id()) && one.role() == Role.CHILD) ? "child" : null;
    }

    /** How the sum of today was found; empty when it is not known. */
    public List<DerivationRow> derivation(HouseholdSheet household) {
        return DerivationRow.of(household.determinedOn(day(), true).lines(), household, Attempt.language());
    }

    /** EUR net by the year today; null when not known. */
    public BigDecimal yearly(HouseholdSheet household) {
        return household.yearlyIncomeOn(day());
    }

    /** A twelfth of the yearly income, rounded; null when not known. */
    public Money monthly(HouseholdSheet household) {
        BigDecimal yearly = yearly(household);
        return yearly == null ? null : Money.quotient(yearly, MONTHS);
    }

    /** All facts in the order of the form. */
    public List<FactLine> facts(HouseholdSheet household) {
        Facts facts = household.facts();
        String commune = facts.communeOfResidence();
        return List.of(
                new FactLine("residence", commune == null ? null : communes.name(commune)),
                new FactLine("motiveToMove", motive(facts)),
                new FactLine("housingProblem", facts.housingProblem() == null ? null : text("household.problem." + facts.housingProblem().code())),
                new FactLine("ownsDwellingShare", facts.ownsDwellingShare() == null ? null
                        : facts.ownsDwellingShare().decimal().map(share -> Formats.number(share, Attempt.language()))
                                .orElse(facts.ownsDwellingShare().toString())),
                new FactLine("nationalOrPermanent", yesOrNo(facts.nationalOrPermanent())),
                new FactLine("rightOfStayUntil", rightOfStay(facts)),
                new FactLine("healthInsured", yesOrNo(facts.healthInsured())),
                new FactLine("socialRights", yesOrNo(facts.socialRights())),
                new FactLine("referredBySocialService", yesOrNo(facts.referredBySocialService())),
                new FactLine("acceptsFollowUp", yesOrNo(facts.acceptsFollowUp())),
                new FactLine("acceptsProject", yesOrNo(facts.acceptsProject())),
                new FactLine("internationalProtection", yesOrNo(facts.internationalProtection())),
                new FactLine("leavesShelter", yesOrNo(facts.leavesShelter())));
    }

    /** Who lives in the region needs no motive to come. */
    private String motive(Facts facts) {
        if (facts.motiveToMove() != null) {
            return text("household.motive." + facts.motiveToMove().code());
        }
        boolean here = communes.all().stream().anyMatch(commune -> commune.code().equals(facts.communeOfResidence()));
        return here ? text("household.notNeeded") : null;
    }

    /** A national needs no right of stay. */
    private static String rightOfStay(Facts facts) {
        if (facts.rightOfStayUntil() != null) {
            return Formats.date(facts.rightOfStayUntil(), Attempt.language());
        }
        return Boolean.TRUE.equals(facts.nationalOrPermanent()) ? text("household.notNeeded") : null;
    }

    /** How many facts are not known yet. */
    public long unknownFacts(HouseholdSheet household) {
        return facts(household).stream().filter(fact -> fact.value() == null).count();
    }

    private static String yesOrNo(Boolean fact) {
        return fact == null ? null : text(fact ? "household.answer.yes" : "household.answer.no");
    }

    private static String text(String key) {
        return Messages.text(Attempt.language(), key);
    }
}
