package lu.daach.occupancy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.database.DocumentConverter;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Actor;

/** One step in the life of a contract; written once. */
@Entity
@Table(schema = "occupancy", name = "step")
class KeptStep {

    @Id
    private UUID id;

    @Column(name = "occupancy_id")
    private UUID occupancy;

    private int number;

    private String kind;

    @Column(name = "on_day")
    private LocalDate on;

    @Column(name = "by_id")
    private UUID byId;

    @Column(name = "by_name")
    private String byName;

    private String reason;

    @Convert(converter = DocumentConverter.class)
    private String before;

    @Convert(converter = DocumentConverter.class)
    private String after;

    private UUID undoes;

    protected KeptStep() {
    }

    /**
     * @param number one more than the last step's
     * @param undoes the step that is undone; null for every other kind
     */
    static KeptStep of(UUID occupancy, int number, StepKind kind, LocalDate on, Actor by, String reason, ContractState before,
            ContractState after, UUID undoes) {
        KeptStep step = new KeptStep();
        step.id = Ids.fresh();
        step.occupancy = occupancy;
        step.number = number;
        step.kind = kind.code();
        step.on = on;
        step.byId = by.staff();
        step.byName = by.name();
        step.reason = reason;
        step.before = StateArchive.write(before).toString();
        step.after = StateArchive.write(after).toString();
        step.undoes = undoes;
        return step;
    }

    /** @param undone whether a later step undid this one */
    StepSheet sheet(boolean undone) {
        return new StepSheet(id, number, StepKind.of(kind).orElseThrow(), on, byName, reason, StateArchive.read(before),
                StateArchive.read(after), undoes, undone);
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    UUID undoes() {
        return undoes;
    }
}
