package lu.daach.ledger.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lu.daach.kernel.Formats;
import lu.daach.ledger.PeriodStep;
import lu.daach.ledger.Periods;
import lu.daach.ledger.PeriodsSheet;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** Which months of the books are closed; closing one, and opening it again by two people. */
@Named
@ViewScoped
public class PeriodsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");
    private static final YearMonth EARLIEST = YearMonth.of(2024, 1);
    private static final String AGAIN = "/ledger/periods.xhtml?faces-redirect=true";

    @Inject
    private Periods periods;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String month;
    private String again;
    private String reason;
    private transient PeriodsSheet sheet;

    public void open() {
        getSheet();
    }

    public PeriodsSheet getSheet() {
        if (sheet == null) {
            sheet = periods.read();
        }
        return sheet;
    }

    /** The month that bookings for closed ones count in; null while nothing is closed. */
    public YearMonth getFirstOpen() {
        YearMonth until = getSheet().closedUntil();
        return until == null ? null : until.plusMonths(1);
    }

    /** The months that are over and open, the earliest first. */
    public List<SelectItem> getOpenMonths() {
        YearMonth first = getFirstOpen() == null ? EARLIEST : getFirstOpen();
        return items(Stream.iterate(first, one -> one.isBefore(YearMonth.from(installation.today())), one -> one.plusMonths(1)));
    }

    /** The closed months, the last first: opening the last one opens the least. */
    public List<SelectItem> getClosedMonths() {
        YearMonth until = getSheet().closedUntil();
        return until == null ? List.of() : items(Stream.iterate(until, one -> !one.isBefore(EARLIEST), one -> one.minusMonths(1)));
    }

    private static List<SelectItem> items(Stream<YearMonth> months) {
        return months.map(one -> new SelectItem(one.toString(), Formats.month(one, Attempt.language()))).toList();
    }

    public SliceModel<PeriodStep> getLines() {
        return SliceModel.of(getSheet().steps());
    }

    /** The day of a step in Luxembourg. */
    public LocalDate day(PeriodStep step) {
        return step.doneAt().atZone(ZONE).toLocalDate();
    }

    public String close() {
        return attempt.go(() -> {
            periods.close(month(month));
            return AGAIN;
        }, "ledger.periods.closedNow");
    }

    public String ask() {
        return attempt.go(() -> {
            periods.ask(month(again), reason);
            return AGAIN;
        }, "ledger.periods.askedNow");
    }

    public String agree() {
        return attempt.go(() -> {
            periods.agree(getSheet().asked().month());
            return AGAIN;
        }, "ledger.periods.openedNow");
    }

    public String refuse() {
        return attempt.go(() -> {
            periods.refuse(getSheet().asked().month());
            return AGAIN;
        }, "ledger.periods.refusedNow");
    }

    private static YearMonth month(String text) {
        return text == null || text.isEmpty() ? null : YearMonth.parse(text);
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
