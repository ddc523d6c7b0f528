package lu.daach.organisation;

/** Nobody is signed in, or no longer. */
public final class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super("not signed in");
    }
}
