package lu.daach.letter.rules;

/**
 * A run of text.
 *
 * @param strong printed bold
 * @param open a key that nothing was filled in for; the text is what stands between the braces
 */
public record Span(String text, boolean strong, boolean open) {
}
