package lu.daach.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Scheme;

/**
 * A household's application: drafted or handed in, decided, waiting, offered a home, housed; or withdrawn on the way. Which steps
 * there are says {@link ApplicationStatus}.
 */
@Entity
@Table(schema = "admission", name = "application")
class Application {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "household_id")
    private UUID household;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Convert(converter = SchemesConverter.class)
    private List<Scheme> schemes;

    private String status;

    @Convert(converter = CodesConverter.class)
    @Column(name = "wanted_communes")
    private List<String> wantedCommunes = List.of();

    @Column(name = "consent_on")
    private LocalDate consentOn;

    /** Null: not since it was received. */
    @Column(name = "contact_on")
    private LocalDate contactOn;

    @Column(name = "confirmation_asked_on")
    private LocalDate confirmationAskedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    protected Application() {
    }

    static Application register(ApplicationCard card, ApplicationStatus first) {
        Application application = new Application();
        application.id = Ids.fresh();
        application.version = 1;
        application.household = card.household();
        application.receivedOn = card.receivedOn();
        application.schemes = card.schemes();
        application.status = first.code();
        return application;
    }

    /** @throws Conflict when somebody changed it since that version, or when it is decided */
    void change(int seenVersion, ApplicationCard card) {
        if (seenVersion != version) {
            throw Conflict.stale();
        }
        if (!status().isChangeable()) {
            throw new Conflict("admission.notChangeable", word(status()));
        }
        receivedOn = card.receivedOn();
        schemes = card.schemes();
    }

    /** @throws Conflict when there is no such step from where it stands */
    void become(ApplicationStatus next) {
        if (!status().mayBecome(next)) {
            throw new Conflict("admission.noSuchStep", word(status()), word(next));
        }
        status = next.code();
    }

    /** Takes the decision back: it waits for one again. @throws Conflict when the last step was none, or more came of it */
    void reopen() {
        if (status() != ApplicationStatus.WAITING && status() != ApplicationStatus.REFUSED) {
            throw new Conflict("admission.notUndoable", word(status()));
        }
        status = ApplicationStatus.SUBMITTED.code();
    }

    /** @throws Conflict when nothing is under way any more */
    void wish(int seenVersion, WishCard card) {
        if (seenVersion != version) {
            throw Conflict.stale();
        }
        requireOpen();
        wantedCommunes = card.communes();
        consentOn = card.consentOn();
    }

    /** The household was heard of: it sleeps no more. */
    void heard(LocalDate on) {
        requireOpen();
        if (contactOn() == null || on.isAfter(contactOn())) {
            contactOn = on;
        }
        if (confirmationAskedOn != null && !on.isBefore(confirmationAskedOn)) {
            confirmationAskedOn = null;
        }
    }

    /** The household is asked whether it still looks for a home. */
    void askToConfirm(LocalDate on) {
        requireOpen();
        confirmationAskedOn = on;
    }

    void endOn(LocalDate on) {
        endedOn = on;
    }

    private void requireOpen() {
        if (!status().isOpen()) {
            throw new Conflict("admission.nothingUnderWay", word(status()));
        }
    }

    private static Sentence word(ApplicationStatus status) {
        return Sentence.of("admission.status." + status.code());
    }

    UUID id() {
        return id;
    }

    UUID household() {
        return household;
    }

    List<Scheme> schemes() {
        return schemes;
    }

    ApplicationStatus status() {
        return ApplicationStatus.of(status);
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    List<String> wantedCommunes() {
        return wantedCommunes;
    }

    /** Null: not yet. */
    LocalDate consentOn() {
        return consentOn;
    }

    /** The last day on which the household was heard of. */
    LocalDate contactOn() {
        return contactOn == null ? receivedOn : contactOn;
    }

    /** Null: not since it was heard of. */
    LocalDate confirmationAskedOn() {
        return confirmationAskedOn;
    }

    /** @param decision null before the first */
    ApplicationSheet sheet(String householdName, int fileNumber, DecisionSheet decision) {
        return new ApplicationSheet(id, version, household, householdName, fileNumber, receivedOn, schemes, status(), decision);
    }
}
