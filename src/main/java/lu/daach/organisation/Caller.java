package lu.daach.organisation;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Who sends the present request: set by the way of signing in, read by the {@link Guard}. */
@RequestScoped
public class Caller {

    private Integer region;
    private UUID staff;
    private Actor actor;

    /** Names the person whose request this is. */
    public void is(int callerRegion, UUID callerStaff) {
        this.region = callerRegion;
        this.staff = callerStaff;
    }

    public boolean signedIn() {
        return region != null;
    }

    int region() {
        return region;
    }

    UUID staff() {
        return staff;
    }

    /**
     * The person acting in the use-case under way, or in the last one of this request.
     *
     * @throws NotSignedIn when nobody is
     */
    public Actor actor() {
        if (actor == null) {
            throw new NotSignedIn();
        }
        return actor;
    }

    void acts(Actor resolved) {
        this.actor = resolved;
    }
}
