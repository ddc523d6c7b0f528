package lu.daach.followup;

/**
 * Where it is said at once that somebody read against the rule.
 *
 * @param version 0 while nobody has set it
 * @param email of whoever answers for data protection; null: nobody is told by e-mail
 * @param site how the product is opened in a browser, {@code https://} and with a closing slash; null while nobody has set it
 */
public record ReviewAddress(int version, String email, String site) {

    public static final int LONGEST = 200;
}
