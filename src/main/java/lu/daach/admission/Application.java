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

    /** @param decision null before the first */
    ApplicationSheet sheet(String householdName, int fileNumber, DecisionSheet decision) {
        return new ApplicationSheet(id, version, household, householdName, fileNumber, receivedOn, schemes, status(), decision);
    }
}
