package lu.daach.occupancy.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.daach.occupancy.Destination;
import lu.daach.occupancy.ExitCount;
import lu.daach.occupancy.ExitReason;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyFilter;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.organisation.Installation;
import lu.daach.page.SliceModel;

/** Contracts that have ended: why the households left and where they went, counted and listed. */
@Named
@ViewScoped
public class ExitsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MISSING = "missing";
    private static final int YEARS = 3;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Installation installation;

    private String year;
    private String reason;
    private String destination;
    private String q;
    private SliceModel<OccupancySheet> lines;
    private transient List<ExitCount> counted;

    /**
     * One bar of a count.
     *
     * @param code of the reason or the destination
     * @param most the longest bar's count
     */
    public record Bar(String code, long count, long most) {
    }

    public SliceModel<OccupancySheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> occupancies.list(filter(), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return occupancies.count(filter());
    }

    private OccupancyFilter filter() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("year", year);
        parameters.put("reason", reason);
        parameters.put("destination", destination);
        parameters.put("q", q);
        return OccupancyFilter.ended(parameters, installation.today());
    }

    /** The years that can be chosen, this one first. */
    public List<String> getYears() {
        int present = installation.today().getYear();
        return IntStream.range(0, YEARS).mapToObj(back -> String.valueOf(present - back)).toList();
    }

    public long countOf(String chosen) {
        return occupancies.exits(chosen == null ? null : Integer.valueOf(chosen)).stream().mapToLong(ExitCount::count).sum();
    }

    public List<Bar> getByReason() {
        return bars(ExitCount::reason);
    }

    public List<Bar> getByDestination() {
        return bars(ExitCount::destination);
    }

    private List<Bar> bars(Function<ExitCount, String> by) {
        Map<String, Long> sums = counted().stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(ExitCount::count)));
        long most = sums.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return sums.entrySet().stream().map(sum -> new Bar(sum.getKey(), sum.getValue(), most))
                .sorted(Comparator.comparingLong(Bar::count).reversed().thenComparing(Bar::code)).toList();
    }

    private List<ExitCount> counted() {
        if (counted == null) {
            boolean known = year != null && getYears().contains(year);
            counted = occupancies.exits(known ? Integer.valueOf(year) : null);
        }
        return counted;
    }

    public List<SelectItem> getReasonWords() {
        return ListWords.words("occupancy.reason.",
                Stream.concat(Arrays.stream(ExitReason.values()).map(ExitReason::code), Stream.of(MISSING)).toList());
    }

    public List<SelectItem> getDestinationWords() {
        return ListWords.words("occupancy.destination.",
                Stream.concat(Arrays.stream(Destination.values()).map(Destination::code), Stream.of(MISSING)).toList());
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDestination() {
        return destination;
    }

    public void setDestination(String destination) {
        this.destination = destination;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
