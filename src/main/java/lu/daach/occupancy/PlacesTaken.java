package lu.daach.occupancy;

/**
 * How full a dwelling is on a day.
 *
 * @param places all of its places
 * @param occupied those in which a household lives
 */
public record PlacesTaken(int places, int occupied) {
}
