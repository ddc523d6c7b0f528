package lu.daach.household.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.dwelling.Communes;
import lu.daach.household.HouseholdCard;
import lu.daach.household.HouseholdIncome;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Motive;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Myself;
import lu.daach.page.Attempt;

/** The form of one household, new or known: persons and incomes as rows that can be added and taken away. */
@Named
@ViewScoped
public class HouseholdPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SAVE = "save";
    private static final int LETTERS = 26;

    @Inject
    private Households households;

    @Inject
    private Communes communes;

    @Inject
    private Myself myself;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private int version;
    private String lastName;
    private String language = Language.FR.code();
    private String referent;
    /** Whether it was said that there is no income; else no row means that nothing is known yet. */
    private boolean withoutIncome;
    private List<MemberRow> members = new ArrayList<>();
    private List<IncomeRow> incomes = new ArrayList<>();
    private FactsForm facts = new FactsForm();
    private List<SelectItem> communesHere;
    private List<SelectItem> referents;

    /** Fills the form with the household of the address, if there is one; a new one begins with its applicant. */
    public void open() {
        if (id == null) {
            members.add(new MemberRow("a", Role.APPLICANT));
            UUID own = myself.whoAmI().staff();
            referent = households.referents().stream().anyMatch(known -> known.id().equals(own)) ? own.toString() : null;
            return;
        }
        HouseholdSheet household = households.get(Ids.known(id));
        version = household.version();
        lastName = household.lastName();
        language = household.language().code();
        referent = household.referent() == null ? null : household.referent().toString();
        withoutIncome = household.incomesKnown() && household.incomes().isEmpty();
        members = household.members().stream().map(MemberRow::of).collect(Collectors.toCollection(ArrayList::new));
        incomes = household.incomes().stream().map(IncomeRow::of).collect(Collectors.toCollection(ArrayList::new));
        facts = FactsForm.of(household.facts(), getCommunes().stream().map(one -> (String) one.getValue()).toList());
    }

    public String save() {
        return attempt.go(() -> {
            Faults faults = new Faults();
            HouseholdCard card = new HouseholdCard(lastName, Language.of(language), members.stream().map(MemberRow::member).toList(),
                    stated(), facts.facts(faults), referent == null ? null : UUID.fromString(referent));
            HouseholdSheet saved = id == null ? households.register(card, faults)
                    : households.change(Ids.known(id), version, card, faults);
            return "/desk/household-file.xhtml?faces-redirect=true&id=" + saved.id();
        }, "household.household.saved");
    }

    public void addMember() {
        MemberRow row = new MemberRow(freeKey(), null);
        row.setLastName(lastName);
        members.add(row);
    }

    /** Takes a person away together with their incomes. */
    public void removeMember(MemberRow row) {
        members.remove(row);
        incomes.removeIf(income -> row.getId().equals(income.getMember()));
    }

    public void addIncome() {
        incomes.add(new IncomeRow(members.isEmpty() ? null : members.get(0).getId()));
    }

    public void removeIncome(IncomeRow row) {
        incomes.remove(row);
    }

    /** Fields must be filled to save; rows are added and taken away while others are still empty. */
    public boolean isMust() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                || context.getExternalContext().getRequestParameterMap().containsKey(SAVE);
    }

    /** The heading of a person: the first name once it is known, and the age today. */
    public String heading(MemberRow row) {
        String name = row.getFirstName() == null ? text("household.household.person") : row.getFirstName();
        Integer age = row.ageOn(installation.today());
        return age == null ? name : Messages.text(Attempt.language(), "household.household.personAged", name, age);
    }

    public List<SelectItem> getPeople() {
        return members.stream().map(row -> new SelectItem(row.getId(),
                row.getFirstName() == null ? text("household.household.person") : row.getFirstName())).toList();
    }

    /** The communes of the region today. */
    public List<SelectItem> getCommunes() {
        if (communesHere == null) {
            communesHere = communes.all().stream().filter(commune -> commune.period().contains(installation.today()))
                    .map(commune -> new SelectItem(commune.code(), commune.name())).toList();
        }
        return communesHere;
    }

    /** The communes of the region, and any other. */
    public List<SelectItem> getResidences() {
        List<SelectItem> residences = new ArrayList<>(getCommunes());
        residences.add(new SelectItem(FactsForm.ELSEWHERE, text("household.household.elsewhere")));
        return residences;
    }

    public List<SelectItem> getReferents() {
        if (referents == null) {
            referents = households.referents().stream().map(known -> new SelectItem(known.id().toString(), known.name())).toList();
        }
        return referents;
    }

    public List<String> getLanguages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    public List<String> getRoles() {
        return Arrays.stream(Role.values()).map(Role::code).toList();
    }

    public List<String> getKinds() {
        return Arrays.stream(IncomeKind.values()).map(IncomeKind::code).toList();
    }

    public List<String> getPers() {
        return Arrays.stream(Per.values()).map(Per::code).toList();
    }

    public List<String> getMotives() {
        return Arrays.stream(Motive.values()).map(Motive::code).toList();
    }

    public List<String> getProblems() {
        return Arrays.stream(HousingProblem.values()).map(HousingProblem::code).toList();
    }

    public List<String> getAnswers() {
        return FactsForm.ANSWERS;
    }

    private List<HouseholdIncome> stated() {
        return incomes.isEmpty() && !withoutIncome ? null : incomes.stream().map(IncomeRow::income).toList();
    }

    private String freeKey() {
        List<String> taken = members.stream().map(MemberRow::getId).toList();
        for (int n = 0; ; n++) {
            String key = (char) ('a' + n % LETTERS) + (n < LETTERS ? "" : String.valueOf(n / LETTERS));
            if (!taken.contains(key)) {
                return key;
            }
        }
    }

    private static String text(String key) {
        return Messages.text(Attempt.language(), key);
    }

    public List<MemberRow> getMembers() {
        return members;
    }

    public List<IncomeRow> getIncomes() {
        return incomes;
    }

    public FactsForm getFacts() {
        return facts;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getReferent() {
        return referent;
    }

    public void setReferent(String referent) {
        this.referent = referent;
    }
}
