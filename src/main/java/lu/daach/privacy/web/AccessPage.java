package lu.daach.privacy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.organisation.Myself;
import lu.daach.privacy.AccessReport;
import lu.daach.privacy.AccessReports;

/** What is kept about one person, to be printed for that person. */
@Named
@ViewScoped
public class AccessPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ZoneId HERE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private AccessReports reports;

    @Inject
    private Myself myself;

    private String household;
    private String person;

    private transient AccessReport report;
    private transient Language language;

    /** Nobody opens it who may not. */
    public void open() {
        getReport();
    }

    /** Read once a view: each reading is journalled. */
    public AccessReport getReport() {
        if (report == null) {
            report = reports.of(Ids.known(household), person == null ? "" : person);
        }
        return report;
    }

    /** A value as people write it. */
    public String said(Object value) {
        if (language == null) {
            language = myself.whoAmI().language();
        }
        if (value instanceof LocalDate day) {
            return Formats.date(day, language);
        }
        if (value instanceof Money amount) {
            return Formats.money(amount.amount(), language);
        }
        if (value instanceof Boolean flag) {
            return Messages.text(language, flag ? "privacy.access.yes" : "privacy.access.no");
        }
        return KeptDocument.said(String.valueOf(value), language);
    }

    public LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(HERE).toLocalDate();
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
