package lu.daach.journal;

/**
 * A piece of the journal that was sealed.
 *
 * @param sequence from 1, without gaps in a region
 * @param afterId its entries come after this id
 * @param lastId and end with this one
 * @param hash over the seal before it and its entries
 * @param signature of all of the above, with the key that is not in the database
 */
record Seal(int region, int sequence, long afterId, long lastId, int entries, byte[] hash, byte[] signature) {
}
