package lu.daach.letter;

/**
 * What somebody wrote in a letter.
 *
 * @param enclosures one a line; null for none
 */
record LetterWords(String subjectLine, String text, String enclosures) {
}
