package lu.daach.letter;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.w3c.dom.Document;

/**
 * Prints letters as PDF for everybody (PDF/UA) and for ever (PDF/A-2): language, title, tags, embedded fonts. Nothing is ever
 * fetched: the only picture is the logo, which comes inside the document.
 */
@ApplicationScoped
class Printer {

    private static final String FAMILY = "Source Sans 3";
    private static final int REGULAR = 400;
    private static final int STRONG = 600;

    /** Of a TrueType file: where the number of its tables stands, where their directory begins, and how long each entry is. */
    private static final int NUMBER_OF_TABLES = 4;
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final byte[] TAG = "none".getBytes(StandardCharsets.US_ASCII);

    private static final String STYLES = text("letter.css");
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final byte[] FONT = letterByLetter(bytes("fonts/SourceSans3-Regular.ttf"));
    private static final byte[] STRONG_FONT = letterByLetter(bytes("fonts/SourceSans3-SemiBold.ttf"));

    /** The logo, which is inside the document; everything else is refused. */
    private static final BiPredicate<String, ExternalResourceType> INSIDE = (uri, type) ->
            type == ExternalResourceType.IMAGE_RASTER && (uri.startsWith("data:image/png;base64,") || uri.startsWith("data:image/jpeg;base64,"));

    private static final FSStreamFactory NOWHERE = address -> new FSStream() {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public java.io.Reader getReader() {
            return new java.io.StringReader("");
        }
    };

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** @return the sheets as PDF */
    byte[] print(PrintedPage page) {
        Document document = PageMarkup.of(page, STYLES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                    .useColorProfile(COLOURS)
                    .withProducer("Daach")
                    .useFont(() -> new ByteArrayInputStream(FONT), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(STRONG_FONT), FAMILY, STRONG, FontStyle.NORMAL, true)
                    .useHttpStreamImplementation(NOWHERE)
                    .useProtocolsStreamImplementation(NOWHERE, "http", "https", "file", "jar", "ftp")
                    .useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null)
                    .useExternalResourceAccessControl(INSIDE, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(INSIDE, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withW3cDocument(document, "")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Several letters as one, in their order, to be printed in one go. */
    byte[] together(List<byte[]> letters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDFMergerUtility merger = new PDFMergerUtility();
        letters.forEach(letter -> merger.addSource(new RandomAccessReadBuffer(letter)));
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The font without its table of joined letters: a pair such as "ft" is drawn as one glyph that has no text, so that whoever copies the sheet or has it
     * read aloud gets "Läu" for "Läuft". What has no known name in the directory of tables is not looked at.
     */
    private static byte[] letterByLetter(byte[] font) {
        int tables = ByteBuffer.wrap(font).getShort(NUMBER_OF_TABLES);
        for (int entry = DIRECTORY; entry < DIRECTORY + tables * ENTRY; entry += ENTRY) {
            if (new String(font, entry, TAG.length, StandardCharsets.US_ASCII).equals("GSUB")) {
                System.arraycopy(TAG, 0, font, entry, TAG.length);
            }
        }
        return font;
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Printer.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
