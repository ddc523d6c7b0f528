package lu.daach.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import lu.daach.admission.rules.Choice;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.household.FactsJson;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.database.DocumentConverter;
import lu.daach.kernel.Ids;
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
        return new DecisionSheet(Scheme.of(scheme).orElseThrow(), Choice.of(outcome), SchemeResult.Outcome.valueOf(found), reason,
                decidedOn, by, FindingsJson.read(findings));
    }
}
