package lu.daach.attachment.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF (ISO 32000) by its words instead of by its structure, so that it cannot show us one structure and a viewer another:
 * every name in it is compared with those that act, wherever it stands and however it is written; and wherever a stream may begin, what is
 * packed there is unpacked, counted within limits, and its names are compared too.
 */
final class PdfInspection {

    private static final int MOST_OBJECTS = 100_000;
    private static final int MOST_STREAMS = 20_000;
    private static final int MOST_PAGES = 1_000;
    private static final int MOST_PACKINGS = 2;
    private static final long MOST_BYTES_A_STREAM = 100_000_000L;
    private static final long MOST_BYTES = 200_000_000L;
    private static final int MOST_BEHIND_THE_END = 64;
    private static final int MOST_BLANKS = 8;
    private static final int LONGEST_NAME = 40;
    /** Each character of a name may be written as an escape of three. */
    private static final int LONGEST_WRITTEN = 3 * LONGEST_NAME + 1;
    private static final int LONGEST_DICTIONARY = 16_384;
    private static final int BUFFER = 65_536;
    private static final String STREAM = "stream";

    /** Names by which a PDF runs, starts, sends or carries something; long enough not to stand in packed bytes by chance. */
    private static final Set<String> ACTING = Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "SubmitForm",
            "ImportData", "Rendition", "GoToE", "GoToR");
    /** Shorter ones, looked for outside of streams and in what is unpacked. */
    private static final Set<String> ACTING_SHORT = Set.of("JS", "XFA", "Movie", "Sound");
    /** Packings that are not unpacked here, and that nobody has written for twenty years. */
    private static final Set<String> OLD = Set.of("LZWDecode", "Crypt");
    private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
    private static final Set<String> BASE85 = Set.of("ASCII85Decode", "A85");
    private static final Set<String> HEX = Set.of("ASCIIHexDecode", "AHx");
    private static final Set<String> PACKINGS = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85",
            "RunLengthDecode", "RL", "DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "JBIG2Decode", "JPXDecode", "Crypt");
    /** How a stream of objects may say that it is packed: directly, and once. */
    private static final Pattern PACKED_ONCE = Pattern.compile("/Filter\\s*(?:/FlateDecode|\\[\\s*/FlateDecode\\s*\\])\\s*(?:/|>>)");

    private final byte[] content;
    private final byte[] buffer = new byte[BUFFER];
    private int objects;
    private int streams;
    private int pages;
    private int objectStreamsNamed;
    private int objectStreamsSeen;
    private long unpacked;

    PdfInspection(byte[] content) {
        this.content = content;
    }

    void look() throws Refused {
        head();
        end();
        Foreign.refuse(content, 5);
        namesAnywhere();
        parts();
        streamsAnywhere();
        require(objects > 0 && pages > 0, Refused.BROKEN);
        require(objectStreamsNamed == objectStreamsSeen, Refused.LOCKED);
    }

    private void head() throws Refused {
        boolean version = content.length > 20 && (Bytes.at(content, 5, "1.") && content[7] >= '0' && content[7] <= '7' || Bytes.at(content, 5, "2.0"));
        require(version && (content[8] == '\r' || content[8] == '\n' || content[8] == ' '), Refused.BROKEN);
    }

    /** Behind the last end stands nothing but blanks. */
    private void end() throws Refused {
        int last = content.length - 1;
        int from = Math.max(0, content.length - MOST_BEHIND_THE_END);
        while (last > from && blank(content[last])) {
            last--;
        }
        require(Bytes.at(content, last - 4, "%%EOF"), Refused.BROKEN);
    }

    private void namesAnywhere() throws Refused {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '/') {
                String name = name(content, i + 1, content.length);
                require(!ACTING.contains(name), Refused.ACTIVE);
                require(!OLD.contains(name), Refused.LOCKED);
                if (name.equals("ObjStm")) {
                    objectStreamsNamed++;
                }
            }
        }
    }

    /** The document as it is written: objects, their dictionaries and streams. */
    private void parts() throws Refused {
        int position = 8;
        int outsideSince = 0;
        while (position < content.length) {
            if (content[position] == 's' && beginsStream(position)) {
                names(content, outsideSince, position, position);
                int end = endOfStream(position + STREAM.length());
                judge(outsideSince, position, end);
                position = end + "endstream".length();
                outsideSince = position;
            } else {
                if (content[position] == 'o' && Bytes.at(content, position, "obj") && content[position - 1] <= ' ') {
                    require(++objects <= MOST_OBJECTS, Refused.TOO_MUCH);
                }
                position++;
            }
        }
        names(content, outsideSince, content.length, content.length);
    }

    private boolean beginsStream(int position) {
        if (!Bytes.at(content, position, STREAM) || Character.isLetterOrDigit(content[position - 1])) {
            return false;
        }
        int next = position + STREAM.length();
        return next < content.length && blank(content[next]);
    }

    private int endOfStream(int from) throws Refused {
        for (int i = from; i + 9 <= content.length; i++) {
            if (content[i] == 'e' && Bytes.at(content, i, "endstream")) {
                return i;
            }
        }
        throw new Refused(Refused.BROKEN);
    }

    private void judge(int from, int stream, int end) throws Refused {
        require(++streams <= MOST_STREAMS, Refused.TOO_MUCH);
        int start = Math.max(from, stream - LONGEST_DICTIONARY);
        for (int i = stream - 3; i > start; i--) {
            start = content[i] == 'o' && Bytes.at(content, i, "obj") ? i : start;
        }
        List<String> names = new ArrayList<>();
        for (int i = start; i < stream; i++) {
            if (content[i] == '/') {
                names.add(name(content, i + 1, stream));
            }
        }
        List<String> packings = names.stream().filter(PACKINGS::contains).toList();
        require(packings.size() <= MOST_PACKINGS && packings.stream().filter(FLATE::contains).count() <= 1, Refused.TOO_MUCH);
        if (names.contains("ObjStm")) {
            objectStreamsSeen++;
            String dictionary = new String(content, start, stream - start, StandardCharsets.ISO_8859_1);
            require(PACKED_ONCE.matcher(dictionary).find() && packings.size() == 1 && !names.contains("Predictor"), Refused.LOCKED);
        }
        if (packings.size() == 2 && FLATE.contains(packings.get(1))) {
            require(BASE85.contains(packings.get(0)) || HEX.contains(packings.get(0)), Refused.LOCKED);
            int data = data(stream + STREAM.length());
            byte[] bytes = HEX.contains(packings.get(0)) ? AsciiText.hex(content, data, end) : AsciiText.base85(content, data, end);
            unpack(bytes, 0);
        }
    }

    /** Wherever the word stands, whatever is around it. */
    private void streamsAnywhere() throws Refused {
        for (int i = 0; i + STREAM.length() < content.length; i++) {
            if (content[i] == 's' && Bytes.at(content, i, STREAM)) {
                unpack(content, data(i + STREAM.length()));
            }
        }
    }

    private int data(int from) {
        int data = from;
        while (data < content.length && data < from + MOST_BLANKS && blank(content[data])) {
            data++;
        }
        return data;
    }

    /** Counts what is packed there and compares its names; nothing where nothing is packed. */
    private void unpack(byte[] from, int start) throws Refused {
        if (start + 2 > from.length || (from[start] & 0x0F) != 8 || Bytes.u16(from, start) % 31 != 0) {
            return;
        }
        Inflater inflater = new Inflater();
        byte[] window = new byte[BUFFER + LONGEST_WRITTEN];
        int carried = 0;
        long here = 0;
        try {
            inflater.setInput(from, start, from.length - start);
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                int more = inflater.inflate(buffer);
                here += more;
                unpacked += more;
                require(here <= MOST_BYTES_A_STREAM && unpacked <= MOST_BYTES, Refused.TOO_MUCH);
                System.arraycopy(buffer, 0, window, carried, more);
                int filled = carried + more;
                int until = Math.max(0, filled - LONGEST_WRITTEN);
                names(window, 0, until, filled);
                carried = filled - until;
                System.arraycopy(window, until, window, 0, carried);
            }
        } catch (DataFormatException e) {
            // Up to here it was packed, and up to here a viewer reads it.
        } finally {
            inflater.end();
        }
        names(window, 0, carried, carried);
    }

    /** @param filled up to where a name that begins before {@code until} may go on */
    private void names(byte[] bytes, int from, int until, int filled) throws Refused {
        for (int i = from; i < until; i++) {
            if (bytes[i] == '/') {
                String name = name(bytes, i + 1, filled);
                require(!ACTING.contains(name) && !ACTING_SHORT.contains(name), Refused.ACTIVE);
                require(!name.equals("Encrypt"), Refused.LOCKED);
                if (name.equals("Page")) {
                    require(++pages <= MOST_PAGES, Refused.TOO_MUCH);
                }
            }
        }
    }

    /** A name with its escapes read: {@code J#61vaScript} is {@code JavaScript}. */
    private static String name(byte[] bytes, int from, int end) {
        StringBuilder name = new StringBuilder(12);
        for (int i = from; i < end && name.length() < LONGEST_NAME; i++) {
            int c = bytes[i];
            if (c == '#' && i + 2 < end && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
                name.append((char) (hex(bytes[i + 1]) << 4 | hex(bytes[i + 2])));
                i += 2;
            } else if (c <= ' ' || c > '~' || "/()<>[]{}%".indexOf(c) >= 0) {
                break;
            } else {
                name.append((char) c);
            }
        }
        return name.toString();
    }

    static int hex(int c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }

    private static boolean blank(byte c) {
        return c == '\r' || c == '\n' || c == ' ' || c == '\t' || c == 0;
    }

    private static void require(boolean right, String otherwise) throws Refused {
        if (!right) {
            throw new Refused(otherwise);
        }
    }
}
