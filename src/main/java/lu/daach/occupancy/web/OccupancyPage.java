package lu.daach.occupancy.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lu.daach.household.HouseholdFilter;
import lu.daach.household.HouseholdLine;
import lu.daach.household.HouseholdStatus;
import lu.daach.household.DerivationRow;
import lu.daach.household.Households;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyCard;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.occupancy.Proposal;
import lu.daach.occupancy.Vacancy;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.rulebook.Scheme;

/**
 * The allocation of a vacant place and its contract, in two steps: who, where, from when; then the amount explained and what to
 * think of, before it is concluded.
 */
@Named
@ViewScoped
public class OccupancyPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_HOUSEHOLDS = 200;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Households households;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String household;
    private String dwelling;
    private String place;
    private String scheme = Scheme.HAUSCARE.code();
    private LocalDate startsOn;
    private LocalDate lastDay;
    private BigDecimal monthly;
    private String reason;
    private boolean checked;
    private transient Proposal proposal;

    public void open() {
        if (startsOn == null) {
            startsOn = installation.today().plusMonths(1).withDayOfMonth(1);
        }
        if (dwelling != null && place == null) {
            occupancies.vacancies(startsOn).stream().filter(vacancy -> vacancy.dwelling().toString().equals(dwelling))
                    .findFirst().ifPresent(vacancy -> place = vacancy.place().toString());
        }
    }

    /** Works the contract out and shows it for a last look. */
    public String check() {
        checked = attempt.go(() -> {
            Faults faults = new Faults();
            proposal = occupancies.propose(card());
            faults.require(place != null, "/place", "api.required");
            faults.refuseIfAny();
            return "";
        }) != null;
        return null;
    }

    public void back() {
        checked = false;
    }

    public String conclude() {
        String next = attempt.go(() -> {
            OccupancySheet sheet = occupancies.conclude(card(), new Faults());
            return "/occupancy/occupancy-file.xhtml?faces-redirect=true&id=" + sheet.id();
        }, "occupancy.occupancy.concluded");
        checked = next == null && checked;
        return next;
    }

    private OccupancyCard card() {
        Vacancy vacancy = vacancy();
        return new OccupancyCard(household == null ? null : Ids.known(household),
                vacancy == null ? dwelling == null ? null : Ids.known(dwelling) : vacancy.dwelling(),
                place == null ? null : Ids.known(place), Scheme.of(scheme).orElseThrow(), startsOn, lastDay, monthly, null, reason);
    }

    private Vacancy vacancy() {
        return occupancies.vacancies(startsOn).stream().filter(one -> one.place().toString().equals(place)).findFirst().orElse(null);
    }

    public Proposal getProposal() {
        if (proposal == null) {
            proposal = occupancies.propose(card());
        }
        return proposal;
    }

    public Calculation getCalculation() {
        var assessed = getProposal().assessed();
        return assessed == null ? null : Calculation.of(assessed.steps(),
                DerivationRow.of(getProposal().determined().lines(), households.get(Ids.known(household)), Attempt.language()), assessed.text(), assessed.sources(),
                Attempt.language());
    }

    public List<String> getWarnings() {
        return getProposal().warnings().stream().map(sentence -> sentence.in(Attempt.language())).toList();
    }

    public Money getTotal() {
        Proposal present = getProposal();
        return present.monthly() == null ? null : present.monthly().plus(present.savings());
    }

    public String getHouseholdName() {
        return household == null ? "" : households.lines(List.of(Ids.known(household))).values().stream()
                .map(HouseholdLine::lastName).findFirst().orElse("");
    }

    public String getPlaceName() {
        Vacancy vacancy = vacancy();
        return vacancy == null ? "" : name(vacancy);
    }

    /** Households that look for a home, by name; and the one of the address, whatever its state. */
    public List<SelectItem> getHouseholds() {
        List<HouseholdLine> lines = new ArrayList<>(
                households.list(new HouseholdFilter(null, HouseholdStatus.APPLICANT, false), 0, MOST_HOUSEHOLDS).items());
        if (household != null && lines.stream().noneMatch(line -> line.id().toString().equals(household))) {
            lines.addAll(households.lines(List.of(Ids.known(household))).values());
        }
        return lines.stream().sorted(Comparator.comparing(HouseholdLine::lastName))
                .map(line -> new SelectItem(line.id().toString(), line.lastName() + " · " + line.fileNumber())).toList();
    }

    public List<SelectItem> getPlaces() {
        return occupancies.vacancies(startsOn == null ? installation.today() : startsOn).stream()
                .map(vacancy -> new SelectItem(vacancy.place().toString(), name(vacancy))).toList();
    }

    private static String name(Vacancy vacancy) {
        return vacancy.address() + (vacancy.room() == null ? "" : " · " + vacancy.room());
    }

    public List<String> getSchemes() {
        return Arrays.stream(Scheme.values()).map(Scheme::code).toList();
    }

    public boolean isChecked() {
        return checked;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household == null || household.isBlank() ? null : Ids.known(household).toString();
    }

    public String getDwelling() {
        return dwelling;
    }

    public void setDwelling(String dwelling) {
        this.dwelling = dwelling == null || dwelling.isBlank() ? null : Ids.known(dwelling).toString();
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public BigDecimal getMonthly() {
        return monthly;
    }

    public void setMonthly(BigDecimal monthly) {
        this.monthly = monthly;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
