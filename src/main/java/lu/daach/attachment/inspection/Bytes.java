package lu.daach.attachment.inspection;

import java.util.Arrays;

/** Reading and gathering bytes. */
final class Bytes {

    private static final int FIRST_SIZE = 4096;

    private byte[] gathered = new byte[FIRST_SIZE];
    private int length;

    void add(byte[] from, int start, int end) {
        int more = end - start;
        if (length + more > gathered.length) {
            gathered = Arrays.copyOf(gathered, Math.max(length + more, gathered.length * 2));
        }
        System.arraycopy(from, start, gathered, length, more);
        length += more;
    }

    void add(byte[] from) {
        add(from, 0, from.length);
    }

    byte[] all() {
        return Arrays.copyOf(gathered, length);
    }

    /** Whether the text, one byte a character, stands there. */
    static boolean at(byte[] content, int position, String text) {
        if (position < 0 || position + text.length() > content.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((content[position + i] & 0xFF) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #at}, capital letters or not; the text in small ones. */
    static boolean atAnyCase(byte[] content, int position, String text) {
        if (position + text.length() > content.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            int c = content[position + i] & 0xFF;
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int u16(byte[] content, int position) {
        return (content[position] & 0xFF) << 8 | content[position + 1] & 0xFF;
    }

    /** @return -1 where it would be more than two milliards */
    static int u31(byte[] content, int position) {
        int high = u16(content, position);
        return high > 0x7FFF ? -1 : high << 16 | u16(content, position + 2);
    }

    static int u16Little(byte[] content, int position) {
        return content[position] & 0xFF | (content[position + 1] & 0xFF) << 8;
    }
}
