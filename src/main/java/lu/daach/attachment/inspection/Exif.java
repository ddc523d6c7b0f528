package lu.daach.attachment.inspection;

/** The one figure that is read of a camera's notes: how it was held. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 200;

    private Exif() {
    }

    /** @return 1 to 8; {@code otherwise} where nothing sensible is said */
    static int orientation(byte[] content, int start, int end, int otherwise) {
        int tiff = start + 6;
        if (!Bytes.at(content, start, "Exif\0\0") || tiff + 8 > end) {
            return otherwise;
        }
        boolean little = content[tiff] == 'I';
        int directory = tiff + (little ? Bytes.u16Little(content, tiff + 4) : Bytes.u16(content, tiff + 6));
        if (directory + 2 > end) {
            return otherwise;
        }
        int entries = Math.min(u16(content, directory, little), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (entry + 12 > end) {
                return otherwise;
            }
            if (u16(content, entry, little) == ORIENTATION) {
                int value = u16(content, entry + 8, little);
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }

    /** A segment that says nothing else. */
    static byte[] only(int orientation) {
        return new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
    }

    private static int u16(byte[] content, int position, boolean little) {
        return little ? Bytes.u16Little(content, position) : Bytes.u16(content, position);
    }
}
