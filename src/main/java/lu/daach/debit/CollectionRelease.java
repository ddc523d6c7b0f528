package lu.daach.debit;

/**
 * What came of a release.
 *
 * @param collection null when the code was not right: nothing was released, and the try counts
 */
public record CollectionRelease(CollectionSheet collection) {

    public boolean proved() {
        return collection != null;
    }
}
