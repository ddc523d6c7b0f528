package lu.daach.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Actor;

/** An objective agreed with a household; its steps are kept beside it and replaced whole. */
@Entity
@Table(schema = "followup", name = "objective")
class Objective {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "household_id")
    private UUID household;

    @Column(name = "organisation_id")
    private UUID organisation;

    private String field;

    /** As it was written; in the database it lies sealed, as does the outcome. */
    @Transient
    private String aim;

    @Column(name = "aim_sealed")
    private byte[] aimSealed;

    @Column(name = "target_on")
    private LocalDate targetOn;

    private String state;

    @Transient
    private String outcome;

    @Column(name = "outcome_sealed")
    private byte[] outcomeSealed;

    private boolean shared;

    @Column(name = "set_on")
    private LocalDate setOn;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected Objective() {
    }

    static Objective of(UUID household, ObjectiveCard card, Actor by, LocalDate today) {
        Objective objective = new Objective();
        objective.id = Ids.fresh();
        objective.version = 1;
        objective.household = household;
        objective.organisation = by.organisation();
        objective.setBy = by.staff();
        objective.setOn = today;
        objective.write(card, today);
        return objective;
    }

    /** @throws Conflict when somebody changed it since {@code seen} */
    void change(int seen, ObjectiveCard card, LocalDate today) {
        if (seen != version) {
            throw Conflict.stale();
        }
        write(card, today);
    }

    private void write(ObjectiveCard card, LocalDate today) {
        field = card.field().code();
        aim = card.aim();
        targetOn = card.targetOn();
        closedOn = card.state() == ObjectiveState.OPEN ? null : closedOn == null ? today : closedOn;
        state = card.state().code();
        outcome = card.outcome();
        shared = card.shared();
    }

    ObjectiveSheet sheet(String householdName, List<ObjectiveStep> steps) {
        return new ObjectiveSheet(id, version, household, householdName, new ObjectiveCard(ObjectiveField.of(field), aim, targetOn,
                ObjectiveState.of(state), outcome, shared, steps), setOn, closedOn);
    }

    /** Before it is written. */
    void seal(OfficeSeals seals) {
        aimSealed = seals.seal(OfficeSeals.AIM, organisation, id, aim);
        outcomeSealed = seals.seal(OfficeSeals.OUTCOME, organisation, id, outcome);
    }

    /** After it was read. */
    Objective opened(OfficeSeals seals) {
        aim = seals.text(OfficeSeals.AIM, organisation, id, aimSealed);
        outcome = seals.text(OfficeSeals.OUTCOME, organisation, id, outcomeSealed);
        return this;
    }

    UUID id() {
        return id;
    }

    UUID household() {
        return household;
    }

    UUID organisation() {
        return organisation;
    }

    LocalDate targetOn() {
        return targetOn;
    }
}
