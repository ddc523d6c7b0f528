package lu.daach.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.daach.dwelling.CommuneSheet;
import lu.daach.dwelling.Communes;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;
import lu.daach.report.Counts;
import lu.daach.report.Reports;

/** Households as numbers: who waits, whose contract ends. */
@Named("peopleReportPage")
@RequestScoped
public class PeoplePage {

    /** @param cells as written, with a word where they are not told */
    public record Line(String name, List<String> cells, String sum) {
    }

    @Inject
    private Reports reports;

    @Inject
    private Communes communes;

    private Counts waiting;
    private Counts ending;

    /** Lets nobody in who may not read reports. */
    public void open() {
        getWaiting();
    }

    public Counts getWaiting() {
        if (waiting == null) {
            waiting = reports.waiting();
        }
        return waiting;
    }

    public Counts getEnding() {
        if (ending == null) {
            ending = reports.staysEnding();
        }
        return ending;
    }

    /** The lines that hold anything; those without anybody are left out where that may be told. */
    public List<Line> lines(Counts counts) {
        Map<String, String> names = communes.all().stream().collect(Collectors.toMap(CommuneSheet::code, CommuneSheet::name, (a, b) -> b));
        List<Line> lines = new ArrayList<>();
        for (int r = 0; r < counts.rows().size(); r++) {
            List<Integer> cells = counts.table().cells().get(r);
            Integer sum = counts.table().rowSums().get(r);
            if (sum == null || sum > 0) {
                String code = counts.rows().get(r);
                String name = names.containsKey(code) ? names.get(code) : Messages.text(Attempt.language(), "report.people." + code);
                lines.add(new Line(name, cells.stream().map(PeoplePage::written).toList(), written(sum)));
            }
        }
        return lines;
    }

    /** The last line: all communes together. */
    public Line sums(Counts counts) {
        return new Line("", counts.table().columnSums().stream().map(PeoplePage::written).toList(), written(counts.table().sum()));
    }

    private static String written(Integer count) {
        return count == null ? Messages.text(Attempt.language(), "report.people.few")
                : Formats.number(java.math.BigDecimal.valueOf(count), Attempt.language());
    }
}
