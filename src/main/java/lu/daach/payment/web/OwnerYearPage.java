package lu.daach.payment.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.Download;
import lu.daach.payment.OwnerYear;
import lu.daach.payment.OwnerYears;

/** An owner's year, month by month, with the papers for the owner. */
@Named
@ViewScoped
public class OwnerYearPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;

    @Inject
    private OwnerYears years;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String owner;
    private String year;
    private String month;
    private transient OwnerYear sheet;

    /** @throws Missing when the address names no owner or year */
    public void open() {
        if (year == null || year.isEmpty()) {
            year = String.valueOf(installation.today().getYear());
        }
        month = YearMonth.from(installation.today()).minusMonths(1).toString();
        if (!getYears().contains(year)) {
            throw new Missing();
        }
        getSheet();
    }

    public OwnerYear getSheet() {
        if (sheet == null) {
            sheet = years.of(Ids.known(owner), Year.parse(year));
        }
        return sheet;
    }

    /** This year and those before it. */
    public List<String> getYears() {
        int now = installation.today().getYear();
        return IntStream.range(0, SHOWN).mapToObj(back -> String.valueOf(now - back)).toList();
    }

    public List<SelectItem> getMonths() {
        return getSheet().months().stream().map(one -> new SelectItem(one.month().toString(), Formats.month(one.month(), Attempt.language()))).toList();
    }

    public void takeTaxSheet() {
        attempt.go(() -> {
            Download.pdf("tax-sheet-" + year, years.taxSheet(Ids.known(owner), Year.parse(year)));
            return null;
        });
    }

    public void takeStatement() {
        attempt.go(() -> {
            Download.pdf("statement-" + month, years.statement(Ids.known(owner), YearMonth.parse(month)));
            return null;
        });
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
