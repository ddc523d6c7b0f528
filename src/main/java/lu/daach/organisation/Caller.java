package lu.daach.organisation;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Who sends the present request: set by the way of signing in, read by the {@link Guard}. */
@RequestScoped
public class Caller {

    private Integer region;
    private UUID staff;
    private byte[] token;
    private Actor actor;

    /** Names the person whose request this is, by the session of their browser. */
    public void is(Identity identity) {
        this.region = identity.region();
        this.staff = identity.staff();
    }

    /** Names the person in whose name a program sends this request, by its token; every use-case asks the token again. */
    public void isProgramOf(Identity identity, String shown) {
        is(identity);
        this.token = SignIn.digest(shown);
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

    /** The digest of the token that was shown; null when it was a session. */
    byte[] token() {
        return token;
    }

    /** Whether {@link #actor()} has somebody to name. */
    public boolean acting() {
        return actor != null;
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
