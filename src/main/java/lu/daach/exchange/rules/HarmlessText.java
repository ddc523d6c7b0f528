package lu.daach.exchange.rules;

/**
 * Text for a cell that a spreadsheet must not take for a formula (reliability.md C8). What would begin one gets an apostrophe in
 * front, which spreadsheets themselves use to say: this is text. Numbers are no text and never come here.
 */
public final class HarmlessText {

    private static final char APOSTROPHE = '\'';

    /** What begins a formula, in ASCII and as full-width forms, and the signs that break a line or a cell. */
    private static final String ACTIVE = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62\uFE63\uFE66\uFE6B";

    private HarmlessText() {
    }

    /** @return the text, with an apostrophe in front where it would begin a formula, be it after blanks or signs that are not seen */
    public static String of(String text) {
        return marked(text) ? APOSTROPHE + text : text;
    }

    /** Takes the apostrophe away again from what {@link #of} wrote. */
    public static String undone(String cell) {
        return begunByApostrophe(cell) && marked(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Text that already begins like a marked one is marked once more, so that nothing is lost when it is read again. */
    private static boolean marked(String text) {
        int begin = 0;
        while (begin < text.length() && text.charAt(begin) == APOSTROPHE) {
            begin++;
        }
        return active(text.substring(begin));
    }

    private static boolean begunByApostrophe(String text) {
        return !text.isEmpty() && text.charAt(0) == APOSTROPHE;
    }

    private static boolean active(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ACTIVE.indexOf(c) >= 0) {
                return true;
            }
            if (!unseen(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean unseen(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }
}
