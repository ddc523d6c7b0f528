package lu.daach.kernel;

/** What somebody typed, as it counts. */
public final class Typed {

    private Typed() {
    }

    /** Without blanks around it; null where nothing but blanks was typed, or nothing at all. */
    public static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
