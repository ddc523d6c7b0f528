package lu.daach.sealing;

/**
 * A sealed text does not open: it was changed, moved from where it belongs, or its key is gone. It tells the place, never the text.
 */
public final class BrokenSeal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSeal(SealedPlace place, Throwable cause) {
        super("the seal of " + place.column() + " of record " + place.record() + " does not open", cause);
    }
}
