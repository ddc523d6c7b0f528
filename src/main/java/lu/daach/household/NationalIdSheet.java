package lu.daach.household;

/**
 * What may be seen of a national identification number.
 *
 * @param masked the last three digits behind signs; null: none is known
 * @param elsewhere how many other persons of the region's files have the same number
 * @param bornOtherwise whether the number tells another date of birth than the file
 */
public record NationalIdSheet(String masked, int elsewhere, boolean bornOtherwise) {

    static final NationalIdSheet NONE = new NationalIdSheet(null, 0, false);
}
