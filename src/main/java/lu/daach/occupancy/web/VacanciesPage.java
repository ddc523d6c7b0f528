package lu.daach.occupancy.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.dwelling.Dwellings;
import lu.daach.dwelling.PlaceLine;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.occupancy.VacancyCause;
import lu.daach.occupancy.VacancyCauseCard;
import lu.daach.occupancy.VacancyCauseLine;
import lu.daach.occupancy.VacantPlace;
import lu.daach.occupancy.VacantPlaceFilter;
import lu.daach.occupancy.VacantPlaces;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The places in which nobody lives, since when and why; with one of them chosen, the form that says why. */
@Named
@ViewScoped
public class VacanciesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ALL = 2000;

    @Inject
    private VacantPlaces places;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String q;
    private String commune;
    private String cause;
    private String days;
    private String place;
    private String newCause;
    private LocalDate from;
    private LocalDate lastDay;
    private String note;
    private SliceModel<VacantPlace> lines;

    public void open() {
        if (place != null && from == null) {
            dwellings.place(Ids.known(place)).orElseThrow(Missing::new);
            from = chosen() == null ? installation.today() : chosen().since();
        }
    }

    /** Keeps the cause and goes back to the list. */
    public String say() {
        return attempt.go(() -> {
            places.say(Ids.known(place), new VacancyCauseCard(VacancyCause.of(newCause).orElse(null), from, lastDay,
                    note == null || note.isBlank() ? null : note.strip()));
            return "/occupancy/vacancies.xhtml?faces-redirect=true";
        }, "occupancy.vacancies.said");
    }

    public SliceModel<VacantPlace> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> places.list(filter(cause), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return count(cause);
    }

    public long count(String which) {
        return places.count(filter(which));
    }

    private VacantPlaceFilter filter(String which) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("q", q);
        parameters.put("commune", commune);
        parameters.put("cause", which);
        parameters.put("days", days);
        return VacantPlaceFilter.of(parameters, installation.today());
    }

    private VacantPlace chosen() {
        return places.list(new VacantPlaceFilter(null, null, null, null), 0, ALL).items().stream()
                .filter(one -> one.place().toString().equals(place)).findFirst().orElse(null);
    }

    public String getChosenName() {
        if (place == null) {
            return "";
        }
        VacantPlace vacant = chosen();
        if (vacant != null) {
            return vacant.address() + (vacant.room() == null ? "" : " · " + vacant.room());
        }
        return dwellings.place(Ids.known(place)).map(PlaceLine::label).orElse("");
    }

    public List<VacancyCauseLine> getKnown() {
        return place == null ? List.of() : places.causes(Ids.known(place));
    }

    public long daysOf(VacantPlace line) {
        return ChronoUnit.DAYS.between(line.since(), installation.today()) + 1;
    }

    public List<String> getCauses() {
        return Arrays.stream(VacancyCause.values()).map(VacancyCause::code).toList();
    }

    public List<SelectItem> getDaysWords() {
        return ListWords.words("occupancy.atLeast.", List.of("30", "90", "180"));
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place == null || place.isBlank() ? null : Ids.known(place).toString();
    }

    public String getNewCause() {
        return newCause;
    }

    public void setNewCause(String newCause) {
        this.newCause = newCause;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
