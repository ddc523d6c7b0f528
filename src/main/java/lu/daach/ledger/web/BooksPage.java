package lu.daach.ledger.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.ledger.Balanced;
import lu.daach.ledger.Books;
import lu.daach.ledger.BooksPeriod;
import lu.daach.ledger.TrialBalance;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The books over a period, for the accountant. */
@Named
@ViewScoped
public class BooksPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BOOKED = "booked";
    private static final String APPLIES = "applies";

    @Inject
    private Books books;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String from;
    private String until;
    private String by;
    private String heading;
    private String number;
    private transient TrialBalance balance;

    /** @throws Missing when the address names no period */
    public void open() {
        LocalDate today = installation.today();
        from = from == null || from.isEmpty() ? today.withDayOfYear(1).toString() : from;
        until = until == null || until.isEmpty() ? today.toString() : until;
        by = BOOKED.equals(by) ? BOOKED : APPLIES;
        getBalance();
    }

    public TrialBalance getBalance() {
        if (balance == null) {
            balance = books.balance(period());
        }
        return balance;
    }

    private BooksPeriod period() {
        try {
            return new BooksPeriod(LocalDate.parse(from), LocalDate.parse(until), BOOKED.equals(by));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Missing();
        }
    }

    public SliceModel<Balanced> getLines() {
        return SliceModel.of(getBalance().rows());
    }

    /** What a heading is called; its code where it has no name. */
    public String name(Balanced row) {
        String key = "ledger.heading." + row.code().replace('/', '.').replace("*", "");
        return Messages.has(key) ? Messages.text(Attempt.language(), key) : row.code();
    }

    public List<SelectItem> getDays() {
        return Stream.of(APPLIES, BOOKED).map(one -> new SelectItem(one, Messages.text(Attempt.language(), "ledger.books.by." + one))).toList();
    }

    public List<SelectItem> getHeadings() {
        return getBalance().rows().stream().map(row -> new SelectItem(row.code(), name(row))).toList();
    }

    public String keep() {
        return attempt.go(() -> {
            books.number(heading, number);
            return "/ledger/books.xhtml?faces-redirect=true&from=" + from + "&until=" + until + "&by=" + by;
        }, "ledger.books.kept");
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

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getHeading() {
        return heading;
    }

    public void setHeading(String heading) {
        this.heading = heading;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
