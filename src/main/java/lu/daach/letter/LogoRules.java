package lu.daach.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lu.daach.kernel.Faults;

/** What a logo may be: a PNG or JPEG picture of at most 200 kB and 4 megapixels, by its content and not by its name. */
final class LogoRules {

    static final int LARGEST_BYTES = 200 * 1024;
    private static final long MOST_PIXELS = 4_000_000;
    private static final String POINTER = "/logo";

    /** A picture that was looked into. */
    record Logo(byte[] content, String type) {
    }

    private LogoRules() {
    }

    /**
     * The picture written anew, so that nothing comes along that is no picture.
     *
     * @return null when a fault was noted
     */
    static Logo read(byte[] content, Faults faults) {
        if (content.length == 0 || content.length > LARGEST_BYTES) {
            faults.add(POINTER, "letter.letterhead.logoTooLarge");
            return null;
        }
        String format = content.length > 3 && (content[0] & 0xff) == 0x89 && content[1] == 'P' ? "png"
                : content.length > 3 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xd8 ? "jpeg" : null;
        BufferedImage picture = format == null ? null : picture(content, format);
        if (picture == null) {
            faults.add(POINTER, "letter.letterhead.logoNoPicture");
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            faults.add(POINTER, "letter.letterhead.logoNoPicture");
            return null;
        }
        faults.require(out.size() > 0 && out.size() <= LARGEST_BYTES, POINTER, "letter.letterhead.logoTooLarge");
        return faults.any() ? null : new Logo(out.toByteArray(), "image/" + format);
    }

    /** Null when it is none, or a larger one than anybody needs: that is asked before it is unpacked. */
    private static BufferedImage picture(byte[] content, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            return null;
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > MOST_PIXELS ? null : reader.read(0);
        } catch (IOException | RuntimeException e) {
            return null;
        } finally {
            reader.dispose();
        }
    }
}
