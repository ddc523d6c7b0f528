package lu.daach.payment.pain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes pain.001.001.09. The same content gives the same bytes. */
public final class Pain001 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static byte[] write(CreditTransferFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Pain001(xml).document(file);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a payment file that cannot be written", e);
        }
        return out.toByteArray();
    }

    private void document(CreditTransferFile file) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("CstmrCdtTrfInitn");
        open("GrpHdr");
        leaf("MsgId", file.messageId());
        leaf("CreDtTm", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(file.madeAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        sums(file);
        path(file.debtorName(), "InitgPty", "Nm");
        close();
        block(file);
        close();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void block(CreditTransferFile file) throws XMLStreamException {
        open("PmtInf");
        leaf("PmtInfId", file.blockId());
        leaf("PmtMtd", "TRF");
        leaf("BtchBookg", "true");
        sums(file);
        path("SEPA", "PmtTpInf", "SvcLvl", "Cd");
        path(file.executionOn().toString(), "ReqdExctnDt", "Dt");
        path(file.debtorName(), "Dbtr", "Nm");
        path(file.debtorIban(), "DbtrAcct", "Id", "IBAN");
        path("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        leaf("ChrgBr", "SLEV");
        for (CreditTransfer transfer : file.transfers()) {
            transfer(transfer);
        }
        close();
    }

    private void transfer(CreditTransfer transfer) throws XMLStreamException {
        open("CdtTrfTxInf");
        path(transfer.endToEndId(), "PmtId", "EndToEndId");
        open("Amt");
        xml.writeStartElement(NAMESPACE, "InstdAmt");
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(transfer.amount().toString());
        xml.writeEndElement();
        close();
        path(transfer.name(), "Cdtr", "Nm");
        path(transfer.iban(), "CdtrAcct", "Id", "IBAN");
        path(transfer.remittance(), "RmtInf", "Ustrd");
        close();
    }

    private void sums(CreditTransferFile file) throws XMLStreamException {
        leaf("NbOfTxs", Integer.toString(file.transfers().size()));
        leaf("CtrlSum", file.sum().toString());
    }

    private void path(String text, String... names) throws XMLStreamException {
        for (int i = 0; i < names.length - 1; i++) {
            open(names[i]);
        }
        leaf(names[names.length - 1], text);
        for (int i = 0; i < names.length - 1; i++) {
            close();
        }
    }

    private void leaf(String name, String text) throws XMLStreamException {
        open(name);
        xml.writeCharacters(text);
        close();
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }
}
