package lu.daach.admission;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lu.daach.admission.rules.Choice;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.household.FactsJson;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.database.DocumentConverter;
import lu.daach.kernel.Ids;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Objection;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;

/** What was decided, with everything it was decided on; never changed. */
@Entity
@Table(schema = "admission", name = "decision")
class Decision {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID application;

    /** The database's own clock, for the order of decisions of one day. */
    @Column(name = "decided_at", insertable = false, updatable = false)
    private OffsetDateTime decidedAt;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "decided_by")
    private UUID decidedBy;

    private String scheme;

    private String outcome;

    private String found;

    private String reason;

    @Convert(converter = DocumentConverter.class)
    private String facts;

    @Convert(converter = DocumentConverter.class)
    private String findings;

    protected Decision() {
    }

    /** @param household as the rules saw it on the day */
    static Decision of(UUID application, DecisionCard card, SchemeResult result, HouseholdFacts household, LocalDate on, UUID by) {
        Decision decision = new Decision();
        decision.id = Ids.fresh();
        decision.application = application;
        decision.decidedOn = on;
        decision.decidedBy = by;
        decision.scheme = card.scheme().code();
        decision.outcome = card.outcome().code();
        decision.found = result.outcome().name();
        decision.reason = card.reason();
        decision.facts = FactsJson.of(household).toString();
        decision.findings = FindingsJson.write(result.findings());
        return decision;
    }

    private HouseholdFacts household() {
        try (JsonReader reader = Json.createReader(new StringReader(facts))) {
            return FactsJson.read(reader.readObject());
        }
    }

    UUID id() {
        return id;
    }

    UUID application() {
        return application;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    DecisionSheet sheet(String by) {
        SchemeResult.Outcome saw = SchemeResult.Outcome.valueOf(found);
        List<Finding> read = FindingsJson.read(findings);
        return new DecisionSheet(Scheme.of(scheme).orElseThrow(), Choice.of(outcome), saw, reason, decidedOn, by, read,
                Turnings.of(saw, read, household(), decidedOn), Objection.of(Rulebook.national(), Objection.DECISION, decidedOn));
    }
}
