package lu.daach.attachment;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import lu.daach.attachment.inspection.Inspection;

/** Draws a small picture of a photo that was looked through, upright, without ever holding all of its pixels. */
final class SmallPicture {

    private static final int LONGEST_SIDE = 480;
    private static final long MOST_PIXELS_AT_ONCE = 16_000_000L;

    private SmallPicture() {
    }

    /** @return a JPEG; null where there is no picture, or none that is cheap to draw */
    static byte[] of(Inspection inspection) {
        if (!inspection.format().picture()
                || inspection.heavy() && (long) inspection.width() * inspection.height() > MOST_PIXELS_AT_ONCE) {
            return null;
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(inspection.format().code()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(inspection.kept()))) {
            reader.setInput(input, true, true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(inspection.width(), inspection.height()) / (LONGEST_SIDE * 2));
            parameters.setSourceSubsampling(step, step, 0, 0);
            BufferedImage small = upright(reader.read(0, parameters), inspection.orientation());
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            ImageIO.write(small, "jpeg", written);
            return written.toByteArray();
        } catch (IOException | RuntimeException e) {
            // Colours or a packing that Java does not draw: it is kept, and shown by its name.
            return null;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage read, int orientation) {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean lying = orientation >= 5;
        BufferedImage upright = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        AffineTransform turn = turn(orientation, width, height);
        turn.scale(scale, scale);
        pen.drawImage(read, turn, null);
        pen.dispose();
        return upright;
    }

    /** The eight ways in which a camera can be held. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
