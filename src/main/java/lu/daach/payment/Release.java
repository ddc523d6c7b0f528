package lu.daach.payment;

/**
 * What came of a release.
 *
 * @param order null when the code was not right: nothing was released, and the try counts
 */
public record Release(OrderSheet order) {

    public boolean proved() {
        return order != null;
    }
}
