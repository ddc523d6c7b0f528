package lu.daach.letter;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A QR code as a PNG in black and white for paper, with the four modules of rest around it that scanners want. */
final class QrPicture {

    private static final int REST = 4;
    private static final int MODULE = 8;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {
    }

    /** @throws IllegalArgumentException when the text is too long for such a code */
    static byte[] of(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            int size = (matrix.getWidth() + 2 * REST) * MODULE;
            BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    int column = x / MODULE - REST;
                    int row = y / MODULE - REST;
                    boolean inside = column >= 0 && row >= 0 && column < matrix.getWidth() && row < matrix.getHeight();
                    picture.setRGB(x, y, inside && matrix.get(column, row) == 1 ? 0 : WHITE);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
