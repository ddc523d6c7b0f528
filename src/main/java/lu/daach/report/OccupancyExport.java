package lu.daach.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;

/** The occupancy report as a file, a line a commune and month. */
@ApplicationScoped
class OccupancyExport implements ListExport {

    @Inject
    private Reports reports;

    @Inject
    private Installation installation;

    @Override
    public String name() {
        return "occupancy-report";
    }

    @Override
    public Permission needs() {
        return Permission.READ_REPORTS;
    }

    @Override
    public List<String> columns() {
        return OccupancyCsv.columns();
    }

    @Override
    public String heading(String column) {
        return "report.column." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        LocalDate today = installation.today();
        Months months = Months.ending(YearMonth.from(today), Months.USUAL);
        if (given(filters.get("from")) || given(filters.get("until"))) {
            Faults faults = new Faults();
            months = Months.of(filters.get("from"), filters.get("until"), faults);
            faults.refuseIfAny();
        }
        reports.occupancy(months, given(filters.get("commune")) ? filters.get("commune") : null).rows()
                .forEach(row -> line.accept(values(row)));
    }

    private static List<Object> values(OccupancyRow row) {
        List<Object> values = new ArrayList<>();
        for (Object value : OccupancyCsv.values(row)) {
            values.add(value instanceof Long count ? (Object) Math.toIntExact(count) : value.toString());
        }
        return values;
    }

    private static boolean given(String text) {
        return text != null && !text.isEmpty();
    }
}
