package lu.daach.payment.pain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The published schemas of what a bank is told. */
public final class PainSchema {

    private static final Schema TRANSFERS = read("pain.001.001.09.xsd");
    private static final Schema DEBITS = read("pain.008.001.08.xsd");

    private PainSchema() {
    }

    private static Schema read(String name) {
        URL address = PainSchema.class.getClassLoader().getResource(name);
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(address);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what is wrong with a file of pain.001.001.09; null when nothing is */
    public static String fault(byte[] file) throws IOException {
        return fault(TRANSFERS, file);
    }

    /** @return what is wrong with a file of pain.008.001.08; null when nothing is */
    public static String faultOfDebits(byte[] file) throws IOException {
        return fault(DEBITS, file);
    }

    private static String fault(Schema schema, byte[] file) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
            return null;
        } catch (SAXException e) {
            return e.getMessage();
        }
    }
}
