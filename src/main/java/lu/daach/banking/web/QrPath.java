package lu.daach.banking.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of a vector picture: one unit a module, with the four modules of rest around it that scanners want.
 *
 * @param size of the picture in units
 * @param path what is dark
 */
public record QrPath(int size, String path) {

    private static final int REST = 4;

    /** @throws IllegalArgumentException when the text is too long for such a code */
    static QrPath of(String text) {
        ByteMatrix matrix;
        try {
            matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    int from = x;
                    while (x + 1 < matrix.getWidth() && matrix.get(x + 1, y) == 1) {
                        x++;
                    }
                    path.append('M').append(from + REST).append(' ').append(y + REST).append('h').append(x + 1 - from).append("v1H").append(from + REST).append('z');
                }
            }
        }
        return new QrPath(matrix.getWidth() + 2 * REST, path.toString());
    }
}
