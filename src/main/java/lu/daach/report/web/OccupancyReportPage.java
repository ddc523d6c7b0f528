package lu.daach.report.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.daach.dwelling.CommuneSheet;
import lu.daach.dwelling.Communes;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.Download;
import lu.daach.report.HomeLife;
import lu.daach.report.Months;
import lu.daach.report.OccupancyCsv;
import lu.daach.report.OccupancyReport;
import lu.daach.report.Reports;

/** How full the pool was: figure, map, heat map, trend, causes and table; what is asked stands in the address. */
@Named
@ViewScoped
public class OccupancyReportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONG = 36;
    private static final String CSV = "csv";

    @Inject
    private Reports reports;

    @Inject
    private Communes communes;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Inject
    private Attempt attempt;

    private String from;
    private String until;
    private String commune;
    private String format;

    private Months months;
    private transient OccupancyReport whole;
    private transient OccupancyReport report;
    private transient OccupancyView view;
    private transient Map<String, String> names;
    private transient List<LifeBar> homes;

    /** Reads the address; what cannot be meant is said, and the usual months are shown instead. */
    public void open() {
        months = usual();
        if (given(from) || given(until)) {
            attempt.go(() -> {
                Faults faults = new Faults();
                Months asked = Months.of(from, until, faults);
                faults.refuseIfAny();
                months = asked;
                return null;
            });
        }
        // Everything is read before the first word of the page is written: a refusal is then the whole answer.
        getView();
        if (CSV.equals(format)) {
            Download.send(OccupancyCsv.fileName(getMonths()), OccupancyCsv.TYPE, OccupancyCsv.write(getReport()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isEmpty();
    }

    private Months usual() {
        return lastMonths(Months.USUAL);
    }

    private Months lastMonths(int count) {
        return Months.ending(YearMonth.from(installation.today()), count);
    }

    public OccupancyReport getReport() {
        if (report == null) {
            report = whole().of(given(commune) ? commune : null);
        }
        return report;
    }

    /** Every commune that the reader sees: what is chosen is compared with it. */
    private OccupancyReport whole() {
        if (whole == null) {
            whole = reports.occupancy(getMonths(), null);
        }
        return whole;
    }

    public OccupancyView getView() {
        if (view == null) {
            view = new OccupancyView(getReport(), reports.occupancy(getMonths().before(), given(commune) ? commune : null), whole(),
                    getNames(), Attempt.language());
        }
        return view;
    }

    /** The communes of today, by code. */
    public Map<String, String> getNames() {
        if (names == null) {
            names = new LinkedHashMap<>();
            for (CommuneSheet sheet : communes.all()) {
                if (sheet.period().contains(installation.today())) {
                    names.put(sheet.code(), sheet.name());
                }
            }
        }
        return names;
    }

    /** Whether there is more than one commune to choose from. */
    public boolean isChoosing() {
        return caller.actor().communeCode() == null;
    }

    public List<SelectItem> getCommunes() {
        return getNames().entrySet().stream().map(one -> new SelectItem(one.getKey(), one.getValue())).toList();
    }

    public String getCommuneName() {
        String code = given(commune) ? commune : caller.actor().communeCode();
        return getNames().getOrDefault(code, code);
    }

    /** The dwellings behind the figures of the chosen commune; for readers of dwellings. */
    public List<LifeBar> getHomes() {
        if (homes == null) {
            List<HomeLife> lives = reports.homes(getMonths(), commune);
            homes = lives.stream().map(life -> new LifeBar(life, installation.today(), Attempt.language())).toList();
        }
        return homes;
    }

    public Months getMonths() {
        if (months == null) {
            months = usual();
        }
        return months;
    }

    public Months getLastYear() {
        int year = installation.today().getYear() - 1;
        return new Months(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    public Months getThisYear() {
        LocalDate today = installation.today();
        return new Months(YearMonth.of(today.getYear(), 1), YearMonth.from(today));
    }

    public Months getLastTwelve() {
        return usual();
    }

    public Months getLastThreeYears() {
        return lastMonths(LONG);
    }

    /** The address of other months, everything else as it is. */
    public String pathOf(Months other) {
        return "?from=" + other.from() + "&until=" + other.until() + (given(commune) ? "&commune=" + commune : "");
    }

    public String pathOfCommune(String code) {
        return "?from=" + getMonths().from() + "&until=" + getMonths().until() + (given(code) ? "&commune=" + code : "");
    }

    /** Whether the figures are of one commune only: the chosen one, or the reader's own. */
    public boolean isOneCommune() {
        return given(commune) || !isChoosing();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }
}
