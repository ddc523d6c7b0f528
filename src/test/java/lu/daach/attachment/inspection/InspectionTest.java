package lu.daach.attachment.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import lu.daach.kernel.Messages;
import org.junit.jupiter.api.Test;

/** What is taken, what is not, and what is left of it. */
class InspectionTest {

    private static final int AT_LEAST = 300;
    private static final long MOST_MILLIS = 2_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void threeHundredHostileFilesAreRefusedOrMadeHarmlessAndQuickly() {
        List<HostileFiles.Sample> samples = HostileFiles.all();
        assertTrue(samples.size() >= AT_LEAST, "only " + samples.size());
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        long slowest = 0;
        for (HostileFiles.Sample sample : samples) {
            // The processor's time of this thread: what else the machine does is not the file's fault.
            long start = THREADS.getCurrentThreadCpuTime();
            Inspection inspection = Inspection.of(sample.content(), sample.name(), sample.type());
            long millis = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
            slowest = Math.max(slowest, millis);
            boolean harmless = inspection.refusal() == null && sample.harmless() && quiet(inspection.kept()) && quietName(FileName.safe(sample.name()));
            refused += inspection.refusal() == null ? 0 : 1;
            if (inspection.refusal() == null && !harmless || millis > MOST_MILLIS || inspection.refusal() != null && !Messages.has(inspection.refusal())) {
                wrong.add(sample.what() + ": " + inspection.refusal() + " after " + millis + " ms");
            }
        }
        System.out.println(samples.size() + " hostile files, " + refused + " refused, " + (samples.size() - refused) + " made harmless, slowest " + slowest + " ms");
        assertEquals("", String.join("\n", wrong));
    }

    private static boolean quiet(byte[] kept) {
        String text = new String(kept, StandardCharsets.ISO_8859_1);
        return List.of("<script", "<svg", "<?php", "<iframe", "<!DOCTYPE", "Rar!", "PK\u0003\u0004", "7z\u00bc").stream().noneMatch(text::contains)
                && text.lastIndexOf("%PDF-") <= 0;
    }

    private static boolean quietName(String name) {
        return name.endsWith(".pdf") || name.endsWith(".png") || name.endsWith(".jpg")
                ? name.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\' || c == '"' || Character.getType(c) == Character.FORMAT) && name.length() <= 120
                : false;
    }

    @Test
    void goodOnesAreTaken() throws IOException {
        Inspection pdf = Inspection.of(HostileFiles.pdf(), "fiche.PDF", "application/pdf");
        assertNull(pdf.refusal());
        Inspection png = Inspection.of(HostileFiles.png(300, 200), "plan.png", "image/png");
        assertNull(png.refusal());
        Inspection jpeg = Inspection.of(HostileFiles.jpeg(300, 200), "cuisine.jpeg", "image/jpeg; charset=x");
        assertNull(jpeg.refusal());
        for (Inspection picture : List.of(png, jpeg)) {
            assertEquals(300, picture.width());
            assertEquals(200, picture.height());
            assertEquals(300, ImageIO.read(new ByteArrayInputStream(picture.kept())).getWidth());
        }
    }

    @Test
    void aPhotoLosesItsPlaceAndKeepsHowItWasHeld() {
        byte[] jpeg = HostileFiles.jpeg(40, 20);
        byte[] place = "Exif\0\0MM\0*\0\0\0\u0008\0\u0002\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\u0088\u0025\0\u0004\0\0\0\u0001GPS!".getBytes(StandardCharsets.ISO_8859_1);
        byte[] held = HostileFiles.join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, (byte) (place.length + 2)}, place,
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
        Inspection inspection = Inspection.of(held, "x.jpg", "image/jpeg");
        assertNull(inspection.refusal());
        assertEquals(6, inspection.orientation());
        String kept = new String(inspection.kept(), StandardCharsets.ISO_8859_1);
        assertTrue(kept.contains("Exif") && !kept.contains("GPS!"));
        assertEquals(6, Inspection.of(inspection.kept(), "x.jpg", "image/jpeg").orientation());
    }

    @Test
    void namesAreReadable() {
        assertEquals("passwd.pdf", FileName.safe("../../etc/passwd.pdf"));
        assertEquals("café.pdf", FileName.safe("cafe\u0301.pdf"));
        assertEquals("agpj.pdf", FileName.safe("a\u202Egpj.pdf"));
        assertEquals("document", FileName.safe("../"));
        assertEquals("Fiche de mars", FileName.withoutExtension("Fiche de mars.PDF"));
        assertEquals("document", FileName.safe(null));
        assertNotNull(FileName.safe("\uD800"));
    }
}
