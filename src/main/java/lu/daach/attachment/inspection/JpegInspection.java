package lu.daach.attachment.inspection;

/**
 * Walks the segments of a JPEG (ITU-T T.81, annex B) without decoding it. Kept is what draws it; comments, places and whatever stands
 * behind the end are left out.
 */
final class JpegInspection {

    private static final int MOST_SCANS = 100;
    private static final int MOST_PROFILE_BYTES = 1024 * 1024;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DHT = 0xC4;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;

    private final byte[] content;
    private final Bytes kept = new Bytes();
    private int position = 2;
    private int width;
    private int height;
    private int orientation = 1;
    private boolean progressive;
    private int scans;
    private int profile;

    JpegInspection(byte[] content) {
        this.content = content;
    }

    Inspection look() throws Refused {
        kept.add(new byte[] {(byte) 0xFF, (byte) SOI});
        while (segment()) {
            // each moves on by at least its marker
        }
        require(scans > 0 && width > 0);
        Foreign.refuse(content, position);
        byte[] picture = withOrientation();
        Foreign.refuse(picture, 2);
        return Inspection.picture(Format.JPEG, picture, width, height, orientation, progressive);
    }

    /** @return false at the end of the picture */
    private boolean segment() throws Refused {
        require((content[position] & 0xFF) == 0xFF);
        while ((content[position] & 0xFF) == 0xFF) {
            position++;
        }
        int marker = content[position++] & 0xFF;
        if (marker == EOI) {
            kept.add(new byte[] {(byte) 0xFF, (byte) EOI});
            return false;
        }
        int start = position - 2;
        int size = Bytes.u16(content, position);
        int end = position + size;
        require(size >= 2 && end <= content.length);
        int body = position + 2;
        position = end;
        if (marker >= BASELINE && marker <= PROGRESSIVE) {
            frame(body, size, marker);
            kept.add(content, start, end);
        } else if (marker == SOS) {
            require(width > 0 && ++scans <= MOST_SCANS);
            position = endOfScan(end);
            kept.add(content, start, position);
        } else if (marker == DHT || marker == DQT || marker == DRI || known(marker, body, end)) {
            kept.add(content, start, end);
        } else if (marker == APP1) {
            orientation = Exif.orientation(content, body, end, orientation);
        } else {
            require(marker > APP1 && marker <= APP15 || marker == APP0 || marker == COMMENT);
        }
        return true;
    }

    private boolean known(int marker, int body, int end) throws Refused {
        if (marker == APP2 && Bytes.at(content, body, "ICC_PROFILE\0")) {
            profile += end - body;
            require(profile <= MOST_PROFILE_BYTES);
            return true;
        }
        return marker == APP0 && Bytes.at(content, body, "JFIF\0") || marker == APP14 && Bytes.at(content, body, "Adobe");
    }

    private void frame(int body, int size, int marker) throws Refused {
        int parts = content[body + 5] & 0xFF;
        require(width == 0 && (content[body] & 0xFF) == 8 && parts >= 1 && parts <= 4 && size == 8 + 3 * parts);
        height = Bytes.u16(content, body + 1);
        width = Bytes.u16(content, body + 3);
        progressive = marker == PROGRESSIVE;
        Inspection.requirePixels(width, height);
    }

    /** Inside a scan a marker is anything but an escaped FF and the eight restarts. */
    private int endOfScan(int from) throws Refused {
        for (int i = from; i + 1 < content.length; i++) {
            int next = content[i + 1] & 0xFF;
            if (content[i] == (byte) 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return i;
            }
        }
        throw new Refused(Refused.BROKEN);
    }

    /** How the camera was held is the one thing of its notes that is kept. */
    private byte[] withOrientation() {
        byte[] picture = kept.all();
        if (orientation == 1) {
            return picture;
        }
        Bytes turned = new Bytes();
        turned.add(picture, 0, 2);
        turned.add(Exif.only(orientation));
        turned.add(picture, 2, picture.length);
        return turned.all();
    }

    private static void require(boolean right) throws Refused {
        if (!right) {
            throw new Refused(Refused.BROKEN);
        }
    }
}
