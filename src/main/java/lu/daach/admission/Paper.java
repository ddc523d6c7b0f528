package lu.daach.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;

/** A paper that a household is asked for. */
@Entity
@Table(schema = "admission", name = "paper")
class Paper {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID application;

    private String kind;

    private String about;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    private Boolean received;

    protected Paper() {
    }

    static Paper wanted(UUID application, PaperCard card) {
        Paper paper = new Paper();
        paper.id = Ids.fresh();
        paper.application = application;
        paper.kind = card.kind();
        paper.about = card.about();
        return paper;
    }

    /** Asked again, the day for the answer is the new one. */
    void ask(LocalDate on, LocalDate due) {
        askedOn = on;
        dueOn = due;
    }

    /** @throws Conflict when it came already, or is not wanted any more */
    void close(LocalDate on, boolean came) {
        if (closedOn != null) {
            throw new Conflict("admission.paperClosed");
        }
        closedOn = on;
        received = came;
    }

    UUID application() {
        return application;
    }

    boolean open() {
        return closedOn == null;
    }

    boolean is(PaperCard card) {
        return kind.equals(card.kind()) && java.util.Objects.equals(about, card.about());
    }

    PaperSheet sheet() {
        return new PaperSheet(id, kind, about, askedOn, dueOn, closedOn, received);
    }
}
