package lu.daach.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Conflict;

/** The signals of one household, from when its referent set them first. */
@Entity
@Table(schema = "followup", name = "signals")
class AgreedSignals {

    @Id
    @Column(name = "household_id")
    private UUID household;

    @Version
    private int version;

    @Column(name = "plan_on_track")
    private boolean planOnTrack;

    @Column(name = "visit_wanted")
    private boolean visitWanted;

    @Column(name = "contact_us_first")
    private boolean contactUsFirst;

    @Column(name = "no_letters_until")
    private LocalDate noLettersUntil;

    @Column(name = "set_on")
    private LocalDate setOn;

    @Column(name = "set_by")
    private UUID setBy;

    protected AgreedSignals() {
    }

    static AgreedSignals first(UUID household, SignalsCard card, LocalDate on, UUID by) {
        AgreedSignals signals = new AgreedSignals();
        signals.household = household;
        signals.version = 1;
        signals.write(card, on, by);
        return signals;
    }

    /** @throws Conflict when somebody changed them since that version */
    void change(int seenVersion, SignalsCard card, LocalDate on, UUID by) {
        if (seenVersion != version) {
            throw Conflict.stale();
        }
        write(card, on, by);
    }

    private void write(SignalsCard card, LocalDate on, UUID by) {
        planOnTrack = card.planOnTrack();
        visitWanted = card.visitWanted();
        contactUsFirst = card.contactUsFirst();
        noLettersUntil = card.noLettersUntil();
        setOn = on;
        setBy = by;
    }

    /** @param today on which a day without letters that has passed is no signal any more */
    SignalsSheet sheet(LocalDate today, String referentName) {
        LocalDate quiet = noLettersUntil == null || noLettersUntil.isBefore(today) ? null : noLettersUntil;
        return new SignalsSheet(household, version, planOnTrack, visitWanted, contactUsFirst, quiet, setOn, referentName);
    }
}
