package lu.daach.api;

/** What was sent is larger than its route takes. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLarge() {
        super("too large");
    }
}
