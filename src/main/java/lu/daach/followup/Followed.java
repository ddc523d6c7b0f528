package lu.daach.followup;

import java.util.UUID;
import lu.daach.organisation.Actor;

/**
 * A household as the follow-up sees it.
 *
 * @param referent the social worker who accompanies it; null: nobody yet
 * @param referentName null exactly when there is no referent
 * @param office the organisation of the referent; null when there is none
 */
public record Followed(UUID id, int fileNumber, String lastName, UUID referent, String referentName, UUID office) {

    /** Whether this person is the referent. */
    public boolean referentIs(Actor actor) {
        return actor.staff().equals(referent);
    }

    /** Whether nobody or a colleague of this person's office accompanies it. */
    boolean openTo(Actor actor) {
        return office == null || office.equals(actor.organisation());
    }
}
