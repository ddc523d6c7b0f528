package lu.daach.debit.pain;

import javax.xml.stream.XMLStreamException;
import lu.daach.payment.pain.SepaXml;

/** Writes pain.008.001.08 for SEPA Core (EPC130-08). The same content gives the same bytes. */
public final class Pain008 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";

    private static final String UNKNOWN = "NOTPROVIDED";

    private final SepaXml xml;

    private Pain008(SepaXml xml) {
        this.xml = xml;
    }

    public static byte[] write(DirectDebitFile file) {
        return SepaXml.write(NAMESPACE, xml -> new Pain008(xml).document(file));
    }

    private void document(DirectDebitFile file) throws XMLStreamException {
        xml.open("CstmrDrctDbtInitn");
        xml.open("GrpHdr");
        xml.leaf("MsgId", file.messageId());
        xml.leaf("CreDtTm", SepaXml.moment(file.madeAt()));
        xml.sums(file.transactions(), file.sum());
        xml.path(file.creditorName(), "InitgPty", "Nm");
        xml.close();
        for (DirectDebitBlock block : file.blocks()) {
            block(file, block);
        }
        xml.close();
    }

    private void block(DirectDebitFile file, DirectDebitBlock block) throws XMLStreamException {
        xml.open("PmtInf");
        xml.leaf("PmtInfId", block.id());
        xml.leaf("PmtMtd", "DD");
        xml.leaf("BtchBookg", "true");
        xml.sums(block.debits().size(), block.sum());
        xml.open("PmtTpInf");
        xml.path("SEPA", "SvcLvl", "Cd");
        xml.path("CORE", "LclInstrm", "Cd");
        xml.leaf("SeqTp", block.turn().name());
        xml.close();
        xml.leaf("ReqdColltnDt", block.dueOn().toString());
        xml.path(file.creditorName(), "Cdtr", "Nm");
        xml.path(file.creditorIban(), "CdtrAcct", "Id", "IBAN");
        xml.path(UNKNOWN, "CdtrAgt", "FinInstnId", "Othr", "Id");
        xml.leaf("ChrgBr", "SLEV");
        creditor(file.creditorIdentifier());
        for (DirectDebit debit : block.debits()) {
            debit(debit);
        }
        xml.close();
    }

    private void creditor(String identifier) throws XMLStreamException {
        xml.open("CdtrSchmeId");
        xml.open("Id");
        xml.open("PrvtId");
        xml.open("Othr");
        xml.leaf("Id", identifier);
        xml.path("SEPA", "SchmeNm", "Prtry");
        xml.close();
        xml.close();
        xml.close();
        xml.close();
    }

    private void debit(DirectDebit debit) throws XMLStreamException {
        xml.open("DrctDbtTxInf");
        xml.path(debit.endToEndId(), "PmtId", "EndToEndId");
        xml.amount(debit.amount());
        xml.open("DrctDbtTx");
        xml.open("MndtRltdInf");
        xml.leaf("MndtId", debit.mandate());
        xml.leaf("DtOfSgntr", debit.signedOn().toString());
        xml.close();
        xml.close();
        xml.path(UNKNOWN, "DbtrAgt", "FinInstnId", "Othr", "Id");
        xml.path(debit.name(), "Dbtr", "Nm");
        xml.path(debit.iban(), "DbtrAcct", "Id", "IBAN");
        xml.open("RmtInf");
        if (debit.reference() == null) {
            xml.leaf("Ustrd", debit.words());
        } else {
            xml.open("Strd");
            xml.open("CdtrRefInf");
            xml.path("SCOR", "Tp", "CdOrPrtry", "Cd");
            xml.leaf("Ref", debit.reference());
            xml.close();
            xml.close();
        }
        xml.close();
        xml.close();
    }
}
