package lu.daach.api;

/** What was sent is no JSON document that can be read. */
final class NotJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotJson() {
        super("not JSON");
    }
}
