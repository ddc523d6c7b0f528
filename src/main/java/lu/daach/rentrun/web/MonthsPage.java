package lu.daach.rentrun.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import lu.daach.organisation.Installation;
import lu.daach.page.SliceModel;
import lu.daach.rentrun.MonthSummary;
import lu.daach.rentrun.RentRuns;

/** The list of months, the latest first. */
@Named
@ViewScoped
public class MonthsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RentRuns runs;

    @Inject
    private Installation installation;

    private SliceModel<MonthSummary> lines;
    private YearMonth next;

    public SliceModel<MonthSummary> getLines() {
        if (lines == null) {
            lines = new SliceModel<>(runs::list);
        }
        return lines;
    }

    /** The month that is to be prepared next: the one after the last booked one. */
    public YearMonth getNext() {
        if (next == null) {
            List<MonthSummary> latest = runs.list(0, 2 * 12).items();
            next = latest.stream().filter(MonthSummary::posted).map(MonthSummary::month).findFirst()
                    .map(month -> month.plusMonths(1)).orElse(YearMonth.from(installation.today()));
        }
        return next;
    }
}
