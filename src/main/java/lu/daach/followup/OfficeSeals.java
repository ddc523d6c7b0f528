package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.sealing.BrokenSeal;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Seals the texts of the office that are no more confidential than the office itself, and opens them for whoever may see the row. */
@ApplicationScoped
class OfficeSeals {

    static final String NOTE_SHARED = "followup.note.shared";
    static final String PLACE_NOTE = "followup.appointment.place_note";
    static final String AIM = "followup.objective.aim";
    static final String OUTCOME = "followup.objective.outcome";
    static final String STEP = "followup.objective_step.what";
    static final String MESSAGE = "followup.hand_over.message";
    static final String REFUSAL = "followup.hand_over.reason";
    static final String WAY = "followup.way_out.what";
    static final String ANSWER = "followup.way_out.answer";

    private static final Logger LOG = Logger.getLogger(OfficeSeals.class.getName());

    @Inject
    private Sealing sealing;

    @Inject
    private Caller caller;

    /** Null for null. */
    byte[] seal(String column, UUID office, UUID record, String text) {
        return sealing.seal(place(column, office, record), text);
    }

    /** Null for null, and for what does not open any more. */
    String text(String column, UUID office, UUID record, byte[] sealed) {
        try {
            return sealing.text(place(column, office, record), sealed);
        } catch (BrokenSeal e) {
            LOG.log(Level.SEVERE, "A text of the office cannot be opened", e);
            return null;
        }
    }

    /** Opens many texts of the caller's office in a row; its key is asked for once. */
    Row row() {
        Actor reader = caller.actor();
        Sealing.Opener opener = sealing.opener(reader.region(), reader.organisation());
        return (column, record, sealed) -> {
            try {
                return opener.text(place(column, reader.organisation(), record), sealed);
            } catch (BrokenSeal e) {
                LOG.log(Level.SEVERE, "A text of the office cannot be opened", e);
                return null;
            }
        };
    }

    /** Opens the texts of a list. */
    interface Row {

        /** Null for null, and for what does not open any more. */
        String text(String column, UUID record, byte[] sealed);
    }

    /** Where the shared text of a note of the reader's office belongs. */
    static SealedPlace sharedOf(Actor reader, UUID note) {
        return new SealedPlace(reader.region(), reader.organisation(), NOTE_SHARED, note, 1);
    }

    private SealedPlace place(String column, UUID office, UUID record) {
        return place(caller.actor().region(), office, column, record);
    }

    /** Where a text of a row belongs. */
    static SealedPlace place(int region, UUID office, String column, UUID record) {
        return new SealedPlace(region, office, column, record, 1);
    }
}
