package lu.daach.attachment.inspection;

import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks the chunks of a PNG (ISO/IEC 15948) and unpacks the picture to count it, never more than its head announces. Kept is what draws
 * it; texts, animations and profiles are left out.
 */
final class PngInspection {

    private static final int MOST_CHUNKS = 50_000;
    private static final long MOST_RAW_BYTES = 200_000_000L;
    private static final int HEAD = 8;
    private static final int BUFFER = 65_536;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "IDAT", "IEND");

    private final byte[] content;
    private final Bytes kept = new Bytes();
    private final Inflater inflater = new Inflater();
    private final byte[] buffer = new byte[BUFFER];
    private int width;
    private int height;
    private boolean interlaced;
    private long expected;
    private long raw;

    PngInspection(byte[] content) {
        this.content = content;
    }

    Inspection look() throws Refused {
        try {
            walk();
        } finally {
            inflater.end();
        }
        byte[] picture = kept.all();
        Foreign.refuse(picture, HEAD);
        return Inspection.picture(Format.PNG, picture, width, height, 1, interlaced);
    }

    private void walk() throws Refused {
        kept.add(content, 0, HEAD);
        int position = HEAD;
        for (int chunk = 0; ; chunk++) {
            require(chunk < MOST_CHUNKS && position + 12 <= content.length);
            int size = Bytes.u31(content, position);
            require(size >= 0 && size <= content.length - position - 12);
            String type = new String(new char[] {(char) content[position + 4], (char) content[position + 5], (char) content[position + 6],
                (char) content[position + 7]});
            int end = position + 12 + size;
            require((chunk == 0) == type.equals("IHDR") && type.matches("[A-Za-z]{4}") && rightSum(position + 4, end - 4));
            if (KEPT.contains(type)) {
                kept.add(content, position, end);
            } else {
                require(Character.isLowerCase(type.charAt(0)));
            }
            if (type.equals("IHDR")) {
                head(position + 8, size);
            } else if (type.equals("IDAT")) {
                count(position + 8, size);
            } else if (type.equals("IEND")) {
                require(size == 0 && raw == expected && inflater.finished());
                if (end != content.length) {
                    throw new Refused(Refused.ACTIVE);
                }
                return;
            }
            position = end;
        }
    }

    private void head(int at, int size) throws Refused {
        require(size == 13);
        width = Bytes.u31(content, at);
        height = Bytes.u31(content, at + 4);
        Inspection.requirePixels(width, height);
        int depth = content[at + 8];
        int samples = switch (content[at + 9]) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
        boolean depths = depth == 8 || depth == 16 && content[at + 9] != 3 || samples == 1 && (depth == 1 || depth == 2 || depth == 4);
        require(samples > 0 && depths && content[at + 10] == 0 && content[at + 11] == 0 && (content[at + 12] == 0 || content[at + 12] == 1));
        interlaced = content[at + 12] == 1;
        expected = interlaced ? passes(depth * samples) : rows(width, height, depth * samples);
        if (expected > MOST_RAW_BYTES) {
            throw new Refused(Refused.TOO_MUCH);
        }
    }

    private static long rows(long wide, long high, int bits) {
        return wide == 0 || high == 0 ? 0 : high * (1 + (wide * bits + 7) / 8);
    }

    /** The seven passes of an interlaced picture. */
    private long passes(int bits) {
        int[][] passes = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
        long sum = 0;
        for (int[] pass : passes) {
            sum += rows((width - pass[0] + pass[2] - 1) / pass[2], (height - pass[1] + pass[3] - 1) / pass[3], bits);
        }
        return sum;
    }

    private void count(int at, int size) throws Refused {
        inflater.setInput(content, at, size);
        try {
            while (!inflater.needsInput() && !inflater.finished()) {
                int more = inflater.inflate(buffer);
                raw += more;
                if (raw > expected) {
                    throw new Refused(Refused.TOO_MUCH);
                }
                require(more > 0 || inflater.needsInput() || inflater.finished());
            }
        } catch (DataFormatException e) {
            throw new Refused(Refused.BROKEN);
        }
        require(inflater.getRemaining() == 0);
    }

    private boolean rightSum(int from, int sum) {
        CRC32 crc = new CRC32();
        crc.update(content, from, sum - from);
        int kept32 = Bytes.u16(content, sum) << 16 | Bytes.u16(content, sum + 2);
        return (int) crc.getValue() == kept32;
    }

    private static void require(boolean right) throws Refused {
        if (!right) {
            throw new Refused(Refused.BROKEN);
        }
    }
}
