package lu.daach.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Ids;

/** A decision that was taken back, and why; never changed. */
@Entity
@Table(schema = "admission", name = "undoing")
class Undoing {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID application;

    @Column(name = "decision_id")
    private UUID decision;

    @Column(name = "undone_on")
    private LocalDate undoneOn;

    @Column(name = "undone_by")
    private UUID undoneBy;

    private String reason;

    protected Undoing() {
    }

    static Undoing of(UUID application, UUID decision, LocalDate on, UUID by, String reason) {
        Undoing undoing = new Undoing();
        undoing.id = Ids.fresh();
        undoing.application = application;
        undoing.decision = decision;
        undoing.undoneOn = on;
        undoing.undoneBy = by;
        undoing.reason = reason;
        return undoing;
    }

    UUID decision() {
        return decision;
    }

    UUID undoneBy() {
        return undoneBy;
    }

    LocalDate undoneOn() {
        return undoneOn;
    }

    String reason() {
        return reason;
    }
}
