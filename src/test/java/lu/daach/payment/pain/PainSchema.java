package lu.daach.payment.pain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The published schema of pain.001.001.09. */
public final class PainSchema {

    private static final Schema SCHEMA = read();

    private PainSchema() {
    }

    private static Schema read() {
        URL address = PainSchema.class.getClassLoader().getResource("pain.001.001.09.xsd");
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(address);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what is wrong; null when nothing is */
    public static String fault(byte[] file) throws IOException {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
            return null;
        } catch (SAXException e) {
            return e.getMessage();
        }
    }
}
