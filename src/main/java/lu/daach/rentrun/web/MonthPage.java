package lu.daach.rentrun.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;
import lu.daach.rentrun.RentRunSheet;
import lu.daach.rentrun.RentRuns;
import lu.daach.rentrun.rules.LineKind;
import lu.daach.rentrun.rules.MonthLine;
import lu.daach.rentrun.rules.MonthProblem;
import lu.daach.rentrun.rules.Totals;

/** One month: its figures, what to look at, and the two steps of preparing and booking. */
@Named
@ViewScoped
public class MonthPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RentRuns runs;

    @Inject
    private Attempt attempt;

    private String month;
    private String kind;
    /** Chosen when the page is shown: however often the button is pressed, the month is booked once. */
    private final String key = Ids.fresh().toString();
    private transient RentRunSheet sheet;
    private transient SliceModel<MonthLine> lines;

    /** @throws Missing when the address names no month */
    public void open() {
        getSheet();
    }

    public RentRunSheet getSheet() {
        if (sheet == null) {
            getLines().getTotal();
        }
        return sheet;
    }

    public YearMonth getAsked() {
        return asked();
    }

    public YearMonth getPrevious() {
        return asked().minusMonths(1);
    }

    /** The lines of the chosen kind, by name and address; with a page of them comes everything else about the month. */
    public SliceModel<MonthLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> {
                sheet = runs.look(asked(), kind, first, most);
                return sheet.plan().lines();
            });
        }
        return lines;
    }

    public long count(String kindCode) {
        return getSheet().plan().count(kindCode);
    }

    public List<String> getKinds() {
        return LineKind.CODES;
    }

    public String words(MonthProblem problem) {
        return problem.text().in(Attempt.language());
    }

    /** The difference to last month in words; null when last month was not booked. */
    public String difference(String of) {
        Totals before = getSheet().before();
        if (before == null) {
            return null;
        }
        Totals now = getSheet().plan().totals();
        Money difference = switch (of) {
            case "participations" -> now.participations().minus(before.participations());
            case "ownerDues" -> now.ownerDues().minus(before.ownerDues());
            default -> now.savings().minus(before.savings());
        };
        int sign = difference.amount().signum();
        String words = sign == 0 ? "same" : sign > 0 ? "more" : "less";
        return text("rentrun.month." + words, difference.amount().abs(), getPrevious());
    }

    /** What is asked before the month is booked: the sums once more. */
    public String getQuestion() {
        Totals totals = getSheet().plan().totals();
        return text("rentrun.month.question", asked(), getSheet().missing(), totals.participations(), totals.savings(), totals.ownerDues());
    }

    public String prepare() {
        return attempt.go(() -> {
            runs.prepare(asked());
            return again();
        }, "rentrun.month.prepared");
    }

    public String book() {
        return attempt.go(() -> {
            runs.post(asked(), getSheet().toBook().digest(), key);
            return again();
        }, "rentrun.month.booked");
    }

    /** Takes back what is prepared, one's own or somebody else's. */
    public String withdraw() {
        return attempt.go(() -> {
            runs.withdraw(asked(), (getSheet().own() == null ? getSheet().toBook() : getSheet().own()).digest());
            return again();
        }, "rentrun.month.withdrawn");
    }

    /** For the bar that is shown while the month is being booked: 0 to 100. */
    public Integer getProgress() {
        return runs.progress(asked()).percent();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    private String again() {
        return "/rentrun/month.xhtml?faces-redirect=true&month=" + asked();
    }

    private YearMonth asked() {
        try {
            return YearMonth.parse(month == null ? "" : month);
        } catch (DateTimeParseException e) {
            throw new Missing();
        }
    }

    private static String text(String key, Object... args) {
        Language language = Attempt.language();
        return Messages.text(language, key, args);
    }
}
