package lu.daach.attachment.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes files: good ones, and more than three hundred that somebody should not be able to bring in. */
public final class HostileFiles {

    private static final List<String> ACTIONS = List.of("/S /JavaScript /JS (app.alert(1))", "/S /J#61vaScript /JS (app.alert(1))",
            "/S /#4a#61#76#61#53#63#72#69#70#74 /JS 9 0 R", "/S /Launch /F (cmd.exe)", "/S /L#61unch /Win << /F (cmd.exe) >>",
            "/S /SubmitForm /F (https://example.invalid)", "/S /ImportData /F (x.fdf)", "/S /GoToE /T << /R /C >>", "/S /GoToR /F (other.pdf)",
            "/S /Rendition /R 9 0 R", "/Subtype /RichMedia", "/Names << /EmbeddedFiles 9 0 R >>", "/AcroForm << /XFA 9 0 R >>",
            "/S /Movie", "/S /Sound");

    private HostileFiles() {
    }

    /**
     * @param harmless whether it may be taken once it is made harmless: its name, or what a picture hides
     */
    public record Sample(String what, byte[] content, String name, String type, boolean harmless) {

        Sample(String what, byte[] content, String name, String type) {
            this(what, content, name, type, false);
        }
    }

    public static byte[] pdf() {
        return pdf("", "", "BT /F1 12 Tf (Fiche de salaire) Tj ET".getBytes(StandardCharsets.US_ASCII), "");
    }

    public static byte[] png(int width, int height) {
        return drawn(width, height, "png");
    }

    public static byte[] jpeg(int width, int height) {
        return drawn(width, height, "jpeg");
    }

    public static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        activePdfs(samples);
        packedPdfs(samples);
        polyglots(samples);
        pictures(samples);
        others(samples);
        names(samples);
        return samples;
    }

    private static void activePdfs(List<Sample> samples) {
        byte[] page = "BT ET".getBytes(StandardCharsets.US_ASCII);
        for (String action : ACTIONS) {
            samples.add(pdfSample("open action " + action, pdf("/OpenAction << " + action + " >>", "", page, "")));
            samples.add(pdfSample("of a page " + action, pdf("", "/AA << /O << " + action + " >> >>", page, "")));
            samples.add(pdfSample("object of its own " + action, pdf("", "", page, "9 0 obj\n<< " + action + " >>\nendobj\n")));
            samples.add(pdfSample("packed object " + action, pdf("", "", page, objectStream("/FlateDecode", "9 0 << " + action + " >>", 1))));
            samples.add(pdfSample("packed object behind a comment " + action,
                    pdf("", "", page, "% stream\n" + objectStream("/FlateDecode", "9 0 << " + action + " >>", 1))));
            samples.add(pdfSample("far inside a packed object " + action,
                    pdf("", "", page, objectStream("/FlateDecode", "9 0 " + " ".repeat(65_500) + "<< " + action + " >>", 1))));
        }
        for (String filter : List.of("[ /FlateDecode /FlateDecode ]", "[/FlateDecode /ASCIIHexDecode]", "/LZWDecode", "/RunLengthDecode", "9 0 R",
                "[/FlateDecode 9 0 R]", "/Crypt", "/F#6cateDecode", "[/ASCII85Decode /FlateDecode]", "/ASCIIHexDecode")) {
            samples.add(pdfSample("objects packed by " + filter, pdf("", "", page, objectStream(filter, "9 0 << /S /JavaScript >>", 2))));
            samples.add(pdfSample("objects said to be packed by " + filter, pdf("", "", page, objectStream(filter, "9 0 << /S /JavaScript >>", 0))));
        }
        samples.add(pdfSample("locked", pdf("", "", page, "").clone(), "trailer", "trailer << /Encrypt 9 0 R >>\ntrailer"));
        samples.add(pdfSample("locked by an escape", pdf("", "", page, "").clone(), "trailer", "trailer << /Encr#79pt 9 0 R >>\ntrailer"));
    }

    private static void packedPdfs(List<Sample> samples) {
        for (int megabytes : List.of(160, 200, 400, 1000, 2000)) {
            byte[] bomb = deflated(new byte[1024 * 1024], megabytes);
            samples.add(pdfSample("a page of " + megabytes + " MB", join(pdfHead(), streamObject(4, "/Filter /FlateDecode", bomb), pdfTail())));
            samples.add(pdfSample("objects of " + megabytes + " MB",
                    join(pdfHead(), streamObject(4, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", bomb), pdfTail())));
        }
        byte[] chain = deflated(deflated(deflated(new byte[1024 * 1024], 200), 1), 1);
        samples.add(pdfSample("packed three times", join(pdfHead(),
                streamObject(4, "/Filter [/FlateDecode /FlateDecode /FlateDecode]", chain), pdfTail())));
        for (int count = 2; count <= 9; count++) {
            samples.add(pdfSample("chain of " + count, join(pdfHead(),
                    streamObject(4, "/Filter [" + "/FlateDecode ".repeat(count) + "]", deflated(new byte[100], 1)), pdfTail())));
        }
        byte[] many = deflated(new byte[1024 * 1024], 40);
        ByteArrayOutputStream streams = new ByteArrayOutputStream();
        streams.writeBytes(pdfHead());
        for (int i = 0; i < 12; i++) {
            streams.writeBytes(streamObject(10 + i, "/Filter /FlateDecode", many));
        }
        streams.writeBytes(pdfTail());
        samples.add(pdfSample("many large streams", streams.toByteArray()));
        samples.add(pdfSample("too many objects", join(pdfHead(), "7 0 obj\nnull\nendobj\n".repeat(100_001).getBytes(StandardCharsets.US_ASCII), pdfTail())));
        samples.add(pdfSample("too many pages", join(pdfHead(), "7 0 obj\n<< /Type /Page >>\nendobj\n".repeat(1_001).getBytes(StandardCharsets.US_ASCII), pdfTail())));
        samples.add(pdfSample("too many streams", join(pdfHead(), "7 0 obj\n<<>>\nstream\nx\nendstream\n".repeat(20_001).getBytes(StandardCharsets.US_ASCII), pdfTail())));
    }

    private static void polyglots(List<Sample> samples) {
        byte[] zip = zip("a.txt", 1);
        List<byte[]> second = List.of(zip, "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII),
                "<svg onload='alert(1)' xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII),
                "Rar!\u001a\u0007\u0001".getBytes(StandardCharsets.ISO_8859_1), "7z\u00bc\u00af\u0027\u001c".getBytes(StandardCharsets.ISO_8859_1),
                "<?php system($_GET[0]); ?>".getBytes(StandardCharsets.US_ASCII), "<iframe src=//x>".getBytes(StandardCharsets.US_ASCII),
                "<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < second.size(); i++) {
            samples.add(pdfSample("something behind the end " + i, join(pdf(), second.get(i))));
            samples.add(pdfSample("something behind the end and another end " + i, join(pdf(), second.get(i), "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))));
            samples.add(pdfSample("something in the head " + i, join("%PDF-1.7\n%".getBytes(StandardCharsets.US_ASCII), second.get(i), new byte[] {'\n'}, pdf())));
            samples.add(pdfSample("something before the head " + i, join(second.get(i), pdf())));
            samples.add(pdfSample("something in a stream " + i, pdf("", "", second.get(i), "")));
            samples.add(new Sample("behind a PNG " + i, join(png(4, 4), second.get(i)), "x.png", "image/png"));
            samples.add(new Sample("behind a JPEG " + i, join(jpeg(8, 8), second.get(i)), "x.jpg", "image/jpeg"));
            samples.add(new Sample("in the comment of a JPEG " + i, jpegWith(0xFE, second.get(i)), "x.jpg", "image/jpeg", true));
            samples.add(new Sample("in the notes of a JPEG " + i, jpegWith(0xE1, second.get(i)), "x.jpg", "image/jpeg", true));
            samples.add(new Sample("in the profile of a JPEG " + i, jpegWith(0xE2, join("ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1), second.get(i))), "x.jpg", "image/jpeg"));
            samples.add(new Sample("in the text of a PNG " + i, pngWith("tEXt", second.get(i)), "x.png", "image/png", true));
            samples.add(new Sample("in the palette of a PNG " + i, pngWith("PLTE", second.get(i)), "x.png", "image/png"));
        }
        samples.add(new Sample("a PDF behind a JPEG", join(jpeg(8, 8), pdf()), "x.jpg", "image/jpeg"));
        samples.add(new Sample("a PDF in a JPEG's comment", jpegWith(0xFE, pdf()), "x.jpg", "image/jpeg", true));
        samples.add(new Sample("a film behind a JPEG", join(jpeg(8, 8), new byte[4096]), "x.jpg", "image/jpeg", true));
    }

    private static void pictures(List<Sample> samples) {
        for (int[] size : new int[][] {{6400, 6400}, {65_535, 65_535}, {40_000_001, 1}, {1, 40_000_001}, {Integer.MAX_VALUE, 2}, {0, 5}, {5, 0}, {50_000, 1_000}}) {
            samples.add(new Sample("a PNG of " + size[0] + " x " + size[1], headOnlyPng(size[0], size[1], 100), "x.png", "image/png"));
            if (size[0] < 65_536 && size[1] < 65_536) {
                samples.add(new Sample("a JPEG of " + size[0] + " x " + size[1], resizedJpeg(size[0], size[1]), "x.jpg", "image/jpeg"));
            }
        }
        for (int megabytes : List.of(1, 10, 100, 1000)) {
            samples.add(new Sample("a PNG with " + megabytes + " MB more than it says", headOnlyPng(10, 10, megabytes * 1024 * 1024), "x.png", "image/png"));
        }
        byte[] png = png(40, 40);
        byte[] jpeg = jpeg(40, 40);
        for (int cut : List.of(3, 9, 20, 40, png.length / 2, png.length - 13, png.length - 1)) {
            samples.add(new Sample("a PNG cut at " + cut, java.util.Arrays.copyOf(png, cut), "x.png", "image/png"));
        }
        for (int cut : List.of(3, 9, 20, 40, jpeg.length / 2, jpeg.length - 1)) {
            samples.add(new Sample("a JPEG cut at " + cut, java.util.Arrays.copyOf(jpeg, cut), "x.jpg", "image/jpeg"));
        }
        for (int at : List.of(12, 20, 30, 45)) {
            byte[] wrong = png.clone();
            wrong[at] ^= 0x55;
            samples.add(new Sample("a PNG wrong at " + at, wrong, "x.png", "image/png"));
        }
    }

    private static void others(List<Sample> samples) {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII);
        byte[] html = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] zip = zip("bomb.bin", 42);
        byte[] program = "MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] gif = "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1);
        int number = 0;
        for (byte[] content : List.of(svg, html, zip, program, gif, new byte[0], new byte[] {0}, new byte[100_000])) {
            for (String[] as : new String[][] {{"x.pdf", "application/pdf"}, {"x.png", "image/png"}, {"x.jpg", "image/jpeg"}, {"x.svg", "image/svg+xml"},
                {"x.html", "text/html"}, {"x.zip", "application/zip"}, {"x.pdf", "text/html"}, {"x.html", "application/pdf"}}) {
                samples.add(new Sample("something else " + number++ + " as " + as[0] + " " + as[1], content, as[0], as[1]));
            }
        }
        for (String[] as : new String[][] {{"x.png", "application/pdf"}, {"x.pdf", "image/png"}, {"x.jpg", "image/png"}, {"x.pdf", "application/octet-stream"},
            {"x.exe", "application/pdf"}, {"x.pdf.exe", "application/pdf"}, {"x", "application/pdf"}, {"x.", "application/pdf"}, {".pdf.", "application/pdf"},
            {"x.pdf\0.exe", "application/pdf"}, {"x.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}}) {
            samples.add(new Sample("a PDF called " + as[0] + " of " + as[1], pdf(), as[0], as[1]));
        }
        samples.add(new Sample("a picture turned round in its name", pdf(), "photo\u202Efdp.exe", "application/pdf"));
        samples.add(new Sample("a head alone", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "x.pdf", "application/pdf"));
        samples.add(new Sample("a version that is none", new String(pdf(), StandardCharsets.ISO_8859_1).replace("%PDF-1.7", "%PDF-9.9").getBytes(StandardCharsets.ISO_8859_1),
                "x.pdf", "application/pdf"));
    }

    private static void names(List<Sample> samples) {
        for (String name : List.of("../../etc/passwd.pdf", "..\\..\\windows\\x.pdf", "/etc/x.pdf", "C:\\x.pdf", "a\u202Egpj.pdf", "\u202E\u2066x.pdf", "a\u200Bb.pdf",
                "....pdf", " x .pdf", "x\r\nSet-Cookie: a=b.pdf", "x\".pdf", "x;y=z.pdf", "~x.pdf", "x".repeat(500) + ".pdf", "\u0000x.pdf", "x:y.pdf",
                "x/../../y.pdf", "\uD800.pdf", "cafe\u0301.pdf", "<script>.pdf", "x.html.pdf")) {
            samples.add(new Sample("a name like " + name.codePoints().limit(20).mapToObj(Integer::toHexString).toList(), pdf(), name, "application/pdf", true));
        }
    }

    private static Sample pdfSample(String what, byte[] content) {
        return new Sample(what, content, "x.pdf", "application/pdf");
    }

    private static Sample pdfSample(String what, byte[] content, String word, String instead) {
        return pdfSample(what, new String(content, StandardCharsets.ISO_8859_1).replace(word, instead).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] pdf(String catalogue, String page, byte[] drawing, String more) {
        return join(("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>\nendobj\n2 0 obj\n"
                + "<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + page + " >>\nendobj\n")
                .getBytes(StandardCharsets.ISO_8859_1), streamObject(4, "", drawing), more.getBytes(StandardCharsets.ISO_8859_1),
                "xref\n0 1\n0000000000 65535 f\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] pdfHead() {
        return ("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pdfTail() {
        return "trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] streamObject(int number, String dictionary, byte[] data) {
        return join((number + " 0 obj\n<< /Length " + data.length + " " + dictionary + " >>\nstream\n").getBytes(StandardCharsets.US_ASCII), data,
                "\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String objectStream(String filter, String objects, int times) {
        byte[] data = objects.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < times; i++) {
            data = deflated(data, 1);
        }
        return new String(streamObject(8, "/Type /ObjStm /N 1 /First 4 /Filter " + filter, data), StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(byte[] block, int times) {
        Deflater deflater = new Deflater();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        for (int i = 0; i < times; i++) {
            deflater.setInput(block);
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static byte[] zip(String name, int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] drawn(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i * 2_654_435 & 0xFFFFFF);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] jpegWith(int marker, byte[] body) {
        byte[] jpeg = jpeg(8, 8);
        int size = Math.min(body.length, 60_000) + 2;
        return join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) marker, (byte) (size >> 8), (byte) size},
                java.util.Arrays.copyOf(body, size - 2), java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] resizedJpeg(int width, int height) {
        byte[] jpeg = jpeg(8, 8);
        for (int i = 2; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                jpeg[i + 5] = (byte) (height >> 8);
                jpeg[i + 6] = (byte) height;
                jpeg[i + 7] = (byte) (width >> 8);
                jpeg[i + 8] = (byte) width;
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] pngWith(String type, byte[] body) {
        byte[] png = png(4, 4);
        return join(java.util.Arrays.copyOf(png, 33), chunk(type, body), java.util.Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] headOnlyPng(int width, int height, int rawBytes) {
        byte[] head = join(four(width), four(height), new byte[] {8, 2, 0, 0, 0});
        byte[] data = rawBytes < 1024 * 1024 ? deflated(new byte[rawBytes], 1) : deflated(new byte[1024 * 1024], rawBytes / 1024 / 1024);
        return join(java.util.Arrays.copyOf(png(1, 1), 8), chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] body) {
        byte[] named = join(type.getBytes(StandardCharsets.US_ASCII), body);
        CRC32 sum = new CRC32();
        sum.update(named);
        return join(four(body.length), named, four((int) sum.getValue()));
    }

    private static byte[] four(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
