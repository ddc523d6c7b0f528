package lu.daach.banking.camt;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes camt.053 files in the styles of several invented banks. */
public final class BankStyles {

    public static final String IBAN = "LU280019400644750000";

    private final String version;
    private final boolean prefixed;

    public BankStyles(String version, boolean prefixed) {
        this.version = version;
        this.prefixed = prefixed;
    }

    /**
     * One line of a statement.
     *
     * @param amount with its sign
     * @param bankReference null for none
     * @param reference structured; null for none
     */
    public record Booked(BigDecimal amount, String day, String bankReference, String reference, String payer, String iban, String words, String endToEnd) {

        public static Booked of(String amount, String bankReference) {
            return new Booked(new BigDecimal(amount), "2026-12-01", bankReference, null, "Ada Muster", "LU120010001234567891", "loyer", "NOTPROVIDED");
        }

        public Booked referring(String to) {
            return new Booked(amount, day, bankReference, to, payer, iban, words, endToEnd);
        }

        public Booked saying(String said) {
            return new Booked(amount, day, bankReference, reference, payer, iban, said, endToEnd);
        }
    }

    public String statement(String id, String opening, List<Booked> lines) {
        return statement(IBAN, id, opening, lines);
    }

    /** A statement of one day, its closing balance worked out. */
    public String statement(String iban, String id, String opening, List<Booked> lines) {
        BigDecimal closing = new BigDecimal(opening);
        StringBuilder text = new StringBuilder();
        for (Booked line : lines) {
            closing = closing.add(line.amount());
        }
        text.append("<Stmt><Id>").append(id).append("</Id><ElctrncSeqNb>7</ElctrncSeqNb><CreDtTm>2026-12-01T20:00:00</CreDtTm>")
                .append("<FrToDt><FrDtTm>2026-12-01T00:00:00</FrDtTm><ToDtTm>2026-12-01T23:59:59+01:00</ToDtTm></FrToDt>")
                .append("<Acct><Id><IBAN>").append(iban).append("</IBAN></Id><Ccy>EUR</Ccy></Acct>")
                .append(balance(version.equals("04") ? "PRCD" : "OPBD", new BigDecimal(opening))).append(balance("CLBD", closing));
        lines.forEach(line -> text.append(line(line)));
        return text.append("</Stmt>").toString();
    }

    private static String balance(String code, BigDecimal amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount.abs().toPlainString() + "</Amt><CdtDbtInd>"
                + (amount.signum() < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd><Dt><Dt>2026-12-01</Dt></Dt></Bal>";
    }

    private String line(Booked line) {
        String status = version.equals("08") ? "<Sts><Cd>BOOK</Cd></Sts>" : "<Sts>BOOK</Sts>";
        String payer = version.equals("08") ? "<Dbtr><Pty><Nm>" + line.payer() + "</Nm></Pty></Dbtr>" : "<Dbtr><Nm>" + line.payer() + "</Nm></Dbtr>";
        String remittance = line.reference() == null ? "<Ustrd>" + line.words() + "</Ustrd>"
                : "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>" + line.reference() + "</Ref></CdtrRefInf></Strd>";
        return "<Ntry>" + amount(line.amount()) + status + "<BookgDt><Dt>" + line.day() + "</Dt></BookgDt><ValDt><Dt>" + line.day() + "</Dt></ValDt>"
                + (line.bankReference() == null ? "" : "<AcctSvcrRef>" + line.bankReference() + "</AcctSvcrRef>")
                + "<BkTxCd><Prtry><Cd>PMNT</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>" + line.endToEnd() + "</EndToEndId></Refs>"
                + (version.equals("02") ? "" : amount(line.amount()))
                + "<RltdPties>" + payer + "<DbtrAcct><Id><IBAN>" + line.iban() + "</IBAN></Id></DbtrAcct></RltdPties><RmtInf>" + remittance
                + "</RmtInf></TxDtls></NtryDtls></Ntry>";
    }

    private static String amount(BigDecimal amount) {
        return "<Amt Ccy=\"EUR\">" + amount.abs().toPlainString() + "</Amt><CdtDbtInd>" + (amount.signum() < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd>";
    }

    public String file(String... statements) {
        List<String> all = new ArrayList<>(List.of(statements));
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001." + version + "\">\n"
                + "<BkToCstmrStmt><GrpHdr><MsgId>M" + version + "</MsgId><CreDtTm>2026-12-01T20:00:00</CreDtTm></GrpHdr>\n" + String.join("\n", all)
                + "\n</BkToCstmrStmt></Document>";
        return prefixed ? text.replaceAll("<(/?)([A-Z])", "<$1c:$2").replace("xmlns=", "xmlns:c=") : text;
    }

    public static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
