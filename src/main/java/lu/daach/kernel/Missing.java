package lu.daach.kernel;

/** There is no such thing for this caller: it never was, or it belongs to another region, which must look the same. */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Missing() {
        super("missing");
    }
}
