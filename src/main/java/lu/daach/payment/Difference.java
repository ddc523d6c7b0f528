package lu.daach.payment;

/**
 * Something in the books that does not agree with what it was booked from.
 *
 * @param check its name, of which {@code payment.check.<name>} has the words
 * @param subject what it is about: an id or a code
 * @param expected null where only the subject tells
 * @param found null where nothing was
 */
public record Difference(String check, String subject, String expected, String found) {
}
