package lu.daach.payment.pain;

import javax.xml.stream.XMLStreamException;

/** Writes pain.001.001.09. The same content gives the same bytes. */
public final class Pain001 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private final SepaXml xml;

    private Pain001(SepaXml xml) {
        this.xml = xml;
    }

    public static byte[] write(CreditTransferFile file) {
        return SepaXml.write(NAMESPACE, xml -> new Pain001(xml).document(file));
    }

    private void document(CreditTransferFile file) throws XMLStreamException {
        xml.open("CstmrCdtTrfInitn");
        xml.open("GrpHdr");
        xml.leaf("MsgId", file.messageId());
        xml.leaf("CreDtTm", SepaXml.moment(file.madeAt()));
        xml.sums(file.transfers().size(), file.sum());
        xml.path(file.debtorName(), "InitgPty", "Nm");
        xml.close();
        block(file);
        xml.close();
    }

    private void block(CreditTransferFile file) throws XMLStreamException {
        xml.open("PmtInf");
        xml.leaf("PmtInfId", file.blockId());
        xml.leaf("PmtMtd", "TRF");
        xml.leaf("BtchBookg", "true");
        xml.sums(file.transfers().size(), file.sum());
        xml.path("SEPA", "PmtTpInf", "SvcLvl", "Cd");
        xml.path(file.executionOn().toString(), "ReqdExctnDt", "Dt");
        xml.path(file.debtorName(), "Dbtr", "Nm");
        xml.path(file.debtorIban(), "DbtrAcct", "Id", "IBAN");
        xml.path("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        xml.leaf("ChrgBr", "SLEV");
        for (CreditTransfer transfer : file.transfers()) {
            transfer(transfer);
        }
        xml.close();
    }

    private void transfer(CreditTransfer transfer) throws XMLStreamException {
        xml.open("CdtTrfTxInf");
        xml.path(transfer.endToEndId(), "PmtId", "EndToEndId");
        xml.open("Amt");
        xml.amount(transfer.amount());
        xml.close();
        xml.path(transfer.name(), "Cdtr", "Nm");
        xml.path(transfer.iban(), "CdtrAcct", "Id", "IBAN");
        xml.path(transfer.remittance(), "RmtInf", "Ustrd");
        xml.close();
    }
}
