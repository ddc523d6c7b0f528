package lu.daach.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import lu.daach.kernel.Faults;
import org.junit.jupiter.api.Test;

class LogoRulesTest {

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    void aPictureIsWrittenAnewWithoutWhatHangsOnIt() throws IOException {
        byte[] png = picture("png");
        byte[] longer = Arrays.copyOf(png, png.length + 30);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, longer, png.length, 25);
        Faults faults = new Faults();
        LogoRules.Logo logo = LogoRules.read(longer, faults);
        assertNotNull(logo);
        assertEquals("image/png", logo.type());
        assertArrayEquals(png, logo.content());
        assertEquals("image/jpeg", LogoRules.read(picture("jpeg"), faults).type());
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        List<byte[]> no = List.of(new byte[0], "<svg/>".getBytes(StandardCharsets.US_ASCII), picture("gif"), Arrays.copyOf(picture("png"), 20),
                new byte[LogoRules.LARGEST_BYTES + 1]);
        for (byte[] content : no) {
            Faults faults = new Faults();
            assertNull(LogoRules.read(content, faults));
            assertEquals(true, faults.any());
        }
    }
}
