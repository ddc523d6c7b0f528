package lu.daach.attachment.inspection;

/**
 * What was found of a content.
 *
 * @param format null where it is refused before that was known
 * @param kept what is kept of it: the same for a PDF, a picture without what it hides; null where it is refused
 * @param width of a picture in pixels, else 0
 * @param height of a picture in pixels, else 0
 * @param orientation how a picture is to be turned, 1 to 8 as cameras write it, 1 for not at all
 * @param heavy whether drawing it takes memory for all of its pixels at once
 * @param pointer what is refused: the name, the type or the content
 * @param refusal the key of why it is refused; null when it is taken
 */
public record Inspection(Format format, byte[] kept, int width, int height, int orientation, boolean heavy, String pointer, String refusal) {

    /** More pixels than any camera of an office takes, and more than a viewer should have to draw. */
    static final long MOST_PIXELS = 40_000_000L;

    /**
     * @param fileName as the sender calls it; may be null
     * @param declared the media type that the sender declares; may be null
     */
    public static Inspection of(byte[] content, String fileName, String declared) {
        Format format = Format.ofType(declared);
        if (format == null) {
            return refused(null, "/type", "attachment.refused.type");
        }
        if (!format.hasExtension(FileName.extension(FileName.safe(fileName)))) {
            return refused(format, "/name", "attachment.refused.extension");
        }
        if (!format.begins(content)) {
            return refused(format, "/content", "attachment.refused.other");
        }
        try {
            return switch (format) {
                case PDF -> {
                    new PdfInspection(content).look();
                    yield new Inspection(format, content, 0, 0, 1, false, null, null);
                }
                case JPEG -> new JpegInspection(content).look();
                case PNG -> new PngInspection(content).look();
            };
        } catch (Refused e) {
            return refused(format, "/content", e.key());
        } catch (IndexOutOfBoundsException e) {
            return refused(format, "/content", Refused.BROKEN);
        }
    }

    static Inspection picture(Format format, byte[] kept, int width, int height, int orientation, boolean heavy) {
        return new Inspection(format, kept, width, height, orientation, heavy, null, null);
    }

    static void requirePixels(int width, int height) throws Refused {
        if (width <= 0 || height <= 0) {
            throw new Refused(Refused.BROKEN);
        }
        if ((long) width * height > MOST_PIXELS) {
            throw new Refused(Refused.TOO_MUCH);
        }
    }

    private static Inspection refused(Format format, String pointer, String key) {
        return new Inspection(format, null, 0, 0, 1, false, pointer, key);
    }
}
