package lu.daach.payment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import lu.daach.page.Attempt;
import lu.daach.payment.BookChecks;
import lu.daach.payment.CheckedBooks;

/** The last look at the books, and a button for another one. */
@Named
@ViewScoped
public class BookChecksPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private BookChecks checks;

    @Inject
    private Attempt attempt;

    private transient CheckedBooks checked;

    public void open() {
        getChecked();
    }

    /** Null before the first look. */
    public CheckedBooks getChecked() {
        if (checked == null) {
            checked = checks.last();
        }
        return checked;
    }

    /** When, in Luxembourg, to the minute. */
    public String getWhen() {
        ZonedDateTime when = getChecked().lookedAt().atZone(ZONE);
        return String.format("%02d:%02d", when.getHour(), when.getMinute());
    }

    public LocalDate getDay() {
        return getChecked().lookedAt().atZone(ZONE).toLocalDate();
    }

    public String look() {
        return attempt.go(() -> {
            checked = checks.look();
            return null;
        });
    }
}
