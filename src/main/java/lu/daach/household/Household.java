package lu.daach.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import lu.daach.household.rules.Facts;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;

/**
 * The file of a household. It begins as known, becomes applicant with an application, housed when it moves in and left when it
 * moves out. Its persons and incomes are rows of their own; a change of them is a change of the file.
 */
@Entity
@Table(schema = "household", name = "household")
class Household {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "file_number")
    private int fileNumber;

    @Column(name = "last_name")
    private String lastName;

    private String language;

    @Column(name = "referent_id")
    private UUID referent;

    private String status;

    @Column(name = "incomes_known")
    private boolean incomesKnown;

    /** Null where none is known, when it was read. */
    @Embedded
    private StoredFacts facts;

    @Column(name = "merged_into", insertable = false, updatable = false)
    private UUID mergedInto;

    protected Household() {
    }

    static Household register(int fileNumber, HouseholdCard card) {
        Household household = new Household();
        household.id = Ids.fresh();
        household.version = 1;
        household.fileNumber = fileNumber;
        household.status = HouseholdStatus.KNOWN.code();
        household.write(card);
        return household;
    }

    /** @throws Conflict when somebody changed it since that version */
    void change(int seenVersion, HouseholdCard card) {
        if (seenVersion != version) {
            throw Conflict.stale();
        }
        write(card);
    }

    private void write(HouseholdCard card) {
        lastName = card.lastName();
        language = card.language().code();
        referent = card.referent();
        incomesKnown = card.incomes() != null;
        facts = StoredFacts.of(card.facts());
    }

    UUID id() {
        return id;
    }

    UUID referent() {
        return referent;
    }

    /** The file into which this one was merged; null: it is open. */
    UUID mergedInto() {
        return mergedInto;
    }

    boolean incomesKnown() {
        return incomesKnown;
    }

    HouseholdSheet sheet(List<Person> people, List<StoredIncome> incomes, String referentName) {
        return new HouseholdSheet(id, version, fileNumber, lastName, Language.of(language),
                people.stream().map(Person::member).toList(), incomes.stream().map(StoredIncome::income).toList(), incomesKnown,
                facts == null ? Facts.NONE : facts.facts(), referent, referentName, HouseholdStatus.of(status));
    }
}
