package lu.daach.kernel;

/**
 * Somebody else was quicker, or the same is under way: the caller has to look again before trying again. Nothing was changed.
 */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public Conflict(String key, Object... args) {
        this(Fault.at("", key, args));
    }

    public Conflict(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** The version that was sent is not the present one. */
    public static Conflict stale() {
        return new Conflict(Fault.at("/version", "kernel.stale"));
    }
}
