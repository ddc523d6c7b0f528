package lu.daach.payment.pain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lu.daach.kernel.Money;

/** Writes a file of the pain family, element by element. The same content gives the same bytes. */
public final class SepaXml {

    private final String namespace;
    private final XMLStreamWriter xml;

    private SepaXml(String namespace, XMLStreamWriter xml) {
        this.namespace = namespace;
        this.xml = xml;
    }

    /** What stands below the document's root. */
    @FunctionalInterface
    public interface Content {

        void write(SepaXml xml) throws XMLStreamException;
    }

    public static byte[] write(String namespace, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(namespace);
            xml.writeStartElement(namespace, "Document");
            xml.writeDefaultNamespace(namespace);
            content.write(new SepaXml(namespace, xml));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a payment file that cannot be written", e);
        }
        return out.toByteArray();
    }

    /** To the second, so that the same moment is always the same text. */
    public static String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    public void sums(int transactions, Money sum) throws XMLStreamException {
        leaf("NbOfTxs", Integer.toString(transactions));
        leaf("CtrlSum", sum.toString());
    }

    /** An amount in euros. */
    public void amount(Money amount) throws XMLStreamException {
        xml.writeStartElement(namespace, "InstdAmt");
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(amount.toString());
        xml.writeEndElement();
    }

    /** Elements within each other, the last one with the text. */
    public void path(String text, String... names) throws XMLStreamException {
        for (int i = 0; i < names.length - 1; i++) {
            open(names[i]);
        }
        leaf(names[names.length - 1], text);
        for (int i = 0; i < names.length - 1; i++) {
            close();
        }
    }

    public void leaf(String name, String text) throws XMLStreamException {
        open(name);
        xml.writeCharacters(text);
        close();
    }

    public void open(String name) throws XMLStreamException {
        xml.writeStartElement(namespace, name);
    }

    public void close() throws XMLStreamException {
        xml.writeEndElement();
    }
}
