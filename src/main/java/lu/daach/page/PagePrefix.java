package lu.daach.page;

/** Where the texts of a page stand: the path of a page is also the beginning of its message keys. */
final class PagePrefix {

    private PagePrefix() {
    }

    /**
     * {@code /lease/owner.xhtml} gives {@code lease.owner.}, {@code /lease/head-lease.xhtml} gives {@code lease.headLease.};
     * a page at the root belongs to the desk: {@code /sign-in.xhtml} gives {@code desk.signIn.}.
     *
     * @param viewId path of the page from the root of the application, with its ending
     */
    static String of(String viewId) {
        String path = viewId.substring(1, viewId.lastIndexOf('.'));
        String inModule = path.indexOf('/') < 0 ? "desk/" + path : path;
        return camelCase(inModule).replace('/', '.') + '.';
    }

    private static String camelCase(String hyphenated) {
        StringBuilder word = new StringBuilder(hyphenated.length());
        boolean capital = false;
        for (char c : hyphenated.toCharArray()) {
            if (c == '-') {
                capital = true;
            } else {
                word.append(capital ? Character.toUpperCase(c) : c);
                capital = false;
            }
        }
        return word.toString();
    }
}
