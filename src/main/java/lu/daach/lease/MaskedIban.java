package lu.daach.lease;

/** An account number as it may be seen in passing: {@code LU28 **** **** **** 0000}. */
public final class MaskedIban {

    private static final int HEAD = 4;
    private static final int TAIL = 4;
    private static final int GROUP = 4;

    private MaskedIban() {
    }

    /** @param iban without blanks, or null */
    public static String of(String iban) {
        if (iban == null) {
            return null;
        }
        int hidden = iban.length() - HEAD - TAIL;
        StringBuilder masked = new StringBuilder(iban.substring(0, HEAD));
        for (int i = 0; i < hidden; i++) {
            masked.append(i % GROUP == 0 ? " " : "").append('*');
        }
        return masked.append(' ').append(iban.substring(iban.length() - TAIL)).toString();
    }
}
