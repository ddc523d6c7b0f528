package lu.daach.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.daach.administration.JournalFilter;
import lu.daach.administration.JournalLine;
import lu.daach.administration.JournalReading;
import lu.daach.administration.JournalSeals;
import lu.daach.journal.JournalProof;
import lu.daach.kernel.Typed;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;
import lu.daach.page.TextBean;

/** The journal as people read it; filters in the address. */
@Named
@RequestScoped
public class JournalPage {

    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private JournalReading journal;

    @Inject
    private JournalSeals seals;

    @Inject
    private TextBean texts;

    private String person;
    private String outcome;
    private LocalDate from;
    private LocalDate until;
    private SliceModel<JournalLine> lines;
    private JournalProof proof;

    public SliceModel<JournalLine> getLines() {
        if (lines == null) {
            JournalFilter filter = new JournalFilter(Typed.given(person), Typed.given(outcome), null, null, from, until);
            lines = new SliceModel<>((first, most) -> journal.list(filter, first, most));
        }
        return lines;
    }

    /** Whether it is as it was written; looked through once a request. */
    public JournalProof getProof() {
        if (proof == null) {
            proof = seals.prove();
        }
        return proof;
    }

    public String getSealedAt() {
        return proof.sealedAt() == null ? "–" : DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZONE).format(proof.sealedAt());
    }

    public List<String> getFaults() {
        return getProof().faults().stream().map(fault -> fault.in(Attempt.language())).toList();
    }

    /** What was done, in a word of the reader's language. */
    public String verb(JournalLine line) {
        String own = "administration.verb." + line.verb();
        return texts.of(texts.has(own) ? own : "administration.outcome." + line.outcome());
    }

    /** What it was done to; nothing when it has no name here. */
    public String subject(JournalLine line) {
        String key = "administration.subject." + line.subjectKind();
        return line.subjectKind() == null || !texts.has(key) ? "" : texts.of(key);
    }

    /** The names of what was changed or seen, as far as they have words. */
    public String fields(JournalLine line) {
        return line.fields().stream().map(field -> "administration.field." + field).filter(texts::has).map(texts::of)
                .collect(Collectors.joining(", "));
    }

    public LocalDate day(JournalLine line) {
        return line.at().atZone(ZONE).toLocalDate();
    }

    public LocalTime time(JournalLine line) {
        return time(line.at());
    }

    private static LocalTime time(Instant at) {
        return at.atZone(ZONE).toLocalTime().withNano(0);
    }

    public List<SelectItem> getOutcomes() {
        return Stream.of("done", "read", "refused").map(code -> new SelectItem(code, texts.of("administration.outcome." + code))).toList();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
