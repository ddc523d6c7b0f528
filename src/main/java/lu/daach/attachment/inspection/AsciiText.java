package lu.daach.attachment.inspection;

/** Bytes that a PDF writes as text. */
final class AsciiText {

    private static final int GROUP = 5;
    private static final int BASE = 85;

    private AsciiText() {
    }

    /** Base 85 as in ISO 32000, 7.4.3; what is wrong ends it. */
    static byte[] base85(byte[] content, int from, int end) {
        Bytes bytes = new Bytes();
        long value = 0;
        int digits = 0;
        for (int i = from; i < end; i++) {
            int c = content[i];
            if (c == 'z' && digits == 0) {
                bytes.add(new byte[4]);
            } else if (c >= '!' && c <= 'u') {
                value = value * BASE + (c - '!');
                digits++;
                if (digits == GROUP) {
                    bytes.add(four(value), 0, 4);
                    value = 0;
                    digits = 0;
                }
            } else if (c > ' ' || c < 0) {
                break;
            }
        }
        if (digits > 1) {
            for (int i = digits; i < GROUP; i++) {
                value = value * BASE + BASE - 1;
            }
            bytes.add(four(value), 0, digits - 1);
        }
        return bytes.all();
    }

    static byte[] hex(byte[] content, int from, int end) {
        Bytes bytes = new Bytes();
        int high = -1;
        for (int i = from; i < end && content[i] != '>'; i++) {
            int digit = PdfInspection.hex(content[i]);
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                bytes.add(new byte[] {(byte) (high << 4 | digit)});
                high = -1;
            }
        }
        return bytes.all();
    }

    private static byte[] four(long value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
