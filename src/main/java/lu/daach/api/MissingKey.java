package lu.daach.api;

/** A call with an effect on money came without the key by which it is done once only. */
public final class MissingKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingKey() {
        super("no Idempotency-Key");
    }
}
