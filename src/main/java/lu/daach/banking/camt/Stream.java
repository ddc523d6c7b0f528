package lu.daach.banking.camt;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lu.daach.kernel.InvalidInput;

/**
 * The elements of a file one after the other. The only place where XML from outside is parsed: a document type is refused, entities
 * beyond the five of XML are unknown, nothing is fetched.
 */
final class Stream {

    private static final int BUFFER = 64 * 1024;
    private static final int GZIP = 0x1f;
    private static final int GZIP_TOO = 0x8b;
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LARGEST_NODE = 5_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private String namespace;
    private int depth;
    private int nodes;

    Stream(InputStream file) throws XMLStreamException {
        this.reader = FACTORY.createXMLStreamReader(file);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // What is wrong is thrown and answered; the parser's own words would only fill the log.
        factory.setXMLReporter((message, type, related, at) -> { });
        factory.setXMLResolver((publicId, systemId, base, name) -> InputStream.nullInputStream());
        return factory;
    }

    /** The outermost element: its name and namespace; the namespace is the one that counts from here on. */
    String root() throws XMLStreamException {
        next();
        while (!reader.isStartElement()) {
            next();
        }
        depth = 1;
        namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        return reader.getLocalName();
    }

    String namespace() {
        return namespace;
    }

    Place place(String element) {
        return new Place(Math.max(1, reader.getLocation().getLineNumber()), element);
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw place("").refuse("banking.file.documentType");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw place("").refuse("banking.file.malformed");
        }
        return event;
    }

    /** Moves to the next child of the present element; false at its end. What comes from another namespace is passed over. */
    boolean child(Place parent) throws XMLStreamException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw place(parent.element()).refuse("banking.file.tooDeep");
                }
                String own = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
                if (own.equals(namespace)) {
                    return true;
                }
                pass(parent);
            }
        }
    }

    String name() {
        return reader.getLocalName();
    }

    /** Passes over the present element. */
    void pass(Place parent) throws XMLStreamException {
        int end = depth - 1;
        while (depth > end) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw place(parent.element()).refuse("banking.file.tooDeep");
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Reads the present element whole. */
    Node node(Place parent) throws XMLStreamException {
        nodes = 0;
        return read(parent, null);
    }

    private Node read(Place above, Node parent) throws XMLStreamException {
        Node node = new Node(reader.getLocalName(), above, parent, Math.max(1, reader.getLocation().getLineNumber()),
                reader.getAttributeCount() == 0 ? null : reader.getAttributeValue(null, "Ccy"));
        if (++nodes > LARGEST_NODE) {
            throw node.place().refuse("banking.file.tooMuch");
        }
        String said = null;
        StringBuilder more = null;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw node.place().refuse("banking.file.tooDeep");
                    }
                    node.add(read(null, node));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (said != null) {
                        node.says((more == null ? said : more.toString()).strip());
                    }
                    return node;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int there = said == null ? 0 : more == null ? said.length() : more.length();
                    if (there + reader.getTextLength() > LONGEST_TEXT) {
                        throw node.place().refuse("banking.file.tooLong");
                    }
                    // Blanks before the text say nothing, and between elements there is nothing else.
                    if (said == null) {
                        said = reader.isWhiteSpace() ? null : reader.getText();
                    } else {
                        more = more == null ? new StringBuilder(said) : more;
                        more.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    /** Reads what follows the outermost element: nothing but blanks and comments may. */
    void end() throws XMLStreamException {
        while (reader.hasNext()) {
            next();
        }
    }

    /** Runs on a file whatever its bytes are; what the parser cannot read is refused with its line. */
    static void read(InputStream file, Reading reading) {
        Stream[] stream = new Stream[1];
        try {
            stream[0] = new Stream(unpacked(file));
            reading.read(stream[0]);
            stream[0].end();
        } catch (XMLStreamException e) {
            throw malformed(stream[0], e.getLocation() == null ? 0 : e.getLocation().getLineNumber(), e);
        } catch (InvalidInput e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser of the platform lets some of its own failures through on bytes that are no text.
            if (e.getClass().getPackageName().startsWith("lu.daach") || e.getClass().getPackageName().startsWith("jakarta")) {
                throw e;
            }
            throw malformed(stream[0], 0, e);
        }
    }

    /** The same bytes; refused where they begin as an archive does. */
    private static InputStream unpacked(InputStream file) {
        BufferedInputStream begun = new BufferedInputStream(file, BUFFER);
        try {
            begun.mark(2);
            int first = begun.read();
            int second = begun.read();
            begun.reset();
            if (first == 'P' && second == 'K' || first == GZIP && second == GZIP_TOO) {
                throw new Place(1, "").refuse("banking.file.packed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return begun;
    }

    private static RuntimeException malformed(Stream stream, int line, Exception cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof RuntimeException ours && inner.getClass().getPackageName().startsWith("lu.daach")) {
                return ours;
            }
        }
        int at = line > 0 ? line : stream == null ? 1 : stream.place("").line();
        InvalidInput refused = new Place(at, "").refuse("banking.file.malformed");
        refused.initCause(cause);
        return refused;
    }

    /** What is done with a file. */
    @FunctionalInterface
    interface Reading {

        void read(Stream stream) throws XMLStreamException;
    }
}
