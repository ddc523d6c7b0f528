package lu.daach.privacy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Myself;
import lu.daach.page.Attempt;
import lu.daach.page.Download;
import lu.daach.privacy.AccessPapers;
import lu.daach.privacy.AccessReport;
import lu.daach.privacy.AccessReports;
import lu.daach.privacy.ReportWords;

/** What is kept about one person, to be printed for that person. */
@Named
@ViewScoped
public class AccessPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ZoneId HERE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private AccessReports reports;

    @Inject
    private AccessPapers papers;

    @Inject
    private Attempt attempt;

    @Inject
    private Myself myself;

    private String household;
    private String person;

    private String language;

    private transient AccessReport report;
    private transient Language reader;

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
    public String said(AccessReport.Part part, Map.Entry<String, Object> pair) {
        if (reader == null) {
            reader = myself.whoAmI().language();
        }
        return ReportWords.of(part.table(), pair.getKey(), pair.getValue(), reader);
    }

    /** On what ground a part is kept, and how long. */
    public String ground(AccessReport.Part part) {
        if (reader == null) {
            reader = myself.whoAmI().language();
        }
        return Messages.text(reader, "privacy.access.ground", ReportWords.basis(part.basis(), reader), ReportWords.kept(part.retention(), reader));
    }

    /** The paper for the person, in the chosen language. */
    public void download() {
        attempt.go(() -> {
            UUID id = Ids.known(household);
            Download.pdf("data-" + getReport().fileNumber(), papers.of(id, person == null ? "" : person, Language.of(language)));
            return null;
        });
    }

    public List<String> getLanguages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    /** That of the household to begin with. */
    public String getLanguage() {
        if (language == null) {
            language = papers.language(Ids.known(household)).code();
        }
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
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
