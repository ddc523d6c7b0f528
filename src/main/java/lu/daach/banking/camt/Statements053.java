package lu.daach.banking.camt;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import lu.daach.kernel.InvalidInput;

/** A camt.053 file, statement by statement. */
public final class Statements053 {

    private static final Pattern NAMESPACE = Pattern.compile("(?:.*[:/])?camt\\.053\\.[0-9]{3}\\.[0-9]{2}.*|");
    /** Another message of the same standard: intraday reports, notifications, orders. */
    private static final Pattern OTHER = Pattern.compile("(?:camt|pain|pacs|admi|head)\\.[0-9]{3}(?=\\.|$)");
    private static final Set<String> HEAD = Set.of("Id", "ElctrncSeqNb", "LglSeqNb", "FrToDt", "Acct", "Bal");
    private static final Set<String> LINE = Set.of("Amt", "CdtDbtInd", "RvslInd", "Sts", "BookgDt", "ValDt", "AcctSvcrRef", "NtryRef",
            "AddtlNtryInf", "BkTxCd", "Chrgs");
    /** What banks call a payment that comes back (external code set, sub-families), where they give no reason of the return. */
    private static final Set<String> BACK = Set.of("RRTN", "RPCR", "UPDD", "PRDD", "ARRD");
    /** Where a part without an amount of its own says it; that the parts give the line is looked at afterwards. */
    private static final List<String> AMOUNTS = List.of("TxAmt", "CntrValAmt", "InstdAmt");
    private static final Set<String> NOT_BOOKED = Set.of("PDNG", "INFO", "FUTR");
    private static final Pattern NAMELESS = Pattern.compile("(?i)NONREF|NOTPROVIDED|NONE|N/?A|[0-]*");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NUMBER = 35;
    private static final int LONGEST_REFERENCE = 140;
    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_REMITTANCE = 1000;
    private static final int LONGEST_REASON = 35;
    private static final String ROOT = "BkToCstmrStmt";

    private final Stream stream;
    private final ReadLines lines;
    private final List<ReadStatement> statements = new ArrayList<>();

    private Statements053(Stream stream, ReadLines lines) {
        this.stream = stream;
        this.lines = lines;
    }

    /**
     * Reads a file to its end. Nothing of its lines stays in memory: each is handed over as soon as it is read, before it is known
     * whether the file is sound.
     *
     * @throws InvalidInput with the line and the element at the first thing that is wrong
     */
    public static List<ReadStatement> read(InputStream file, ReadLines lines) {
        List<ReadStatement> read = new ArrayList<>();
        Stream.read(file, stream -> {
            Statements053 reader = new Statements053(stream, lines);
            reader.document();
            read.addAll(reader.statements);
        });
        return read;
    }

    private void document() throws XMLStreamException {
        String name = stream.root();
        Place root = stream.place("");
        if (!NAMESPACE.matcher(stream.namespace()).matches() || !name.equals("Document") && !name.equals(ROOT)) {
            Matcher other = OTHER.matcher(stream.namespace());
            throw other.find() ? root.refuse("banking.file.otherMessage", other.group()) : root.refuse("banking.file.notStatements");
        }
        if (name.equals(ROOT)) {
            message(root);
        } else {
            boolean found = false;
            while (stream.child(root)) {
                if (!stream.name().equals(ROOT) || found) {
                    throw stream.place(stream.name()).refuse("banking.file.notStatements");
                }
                found = true;
                message(root);
            }
        }
        if (statements.isEmpty()) {
            throw root.at("Stmt").refuse("banking.file.missing");
        }
    }

    private void message(Place root) throws XMLStreamException {
        int count = 0;
        while (stream.child(root)) {
            if (stream.name().equals("Stmt")) {
                statement(stream.place("Stmt[" + ++count + "]"));
            } else {
                stream.pass(root);
            }
        }
    }

    private void statement(Place place) throws XMLStreamException {
        Node head = new Node("Stmt", place);
        BigDecimal moved = BigDecimal.ZERO;
        LocalDate earliest = null;
        int booked = 0;
        int count = 0;
        while (stream.child(place)) {
            if (stream.name().equals("Ntry")) {
                Place line = stream.place(place.element()).at("Ntry[" + ++count + "]");
                ReadEntry entry = entry(line);
                if (entry != null) {
                    entry = entry.bookedOn() == null ? dated(entry, head, line) : entry;
                    moved = moved.add(entry.amount());
                    earliest = earliest == null || entry.bookedOn().isBefore(earliest) ? entry.bookedOn() : earliest;
                    lines.take(statements.size(), ++booked, entry);
                }
            } else if (HEAD.contains(stream.name())) {
                head.add(stream.node(place));
            } else {
                stream.pass(place);
            }
        }
        statements.add(whole(head, booked, moved, earliest));
    }

    private static ReadStatement whole(Node head, int booked, BigDecimal moved, LocalDate earliest) {
        Node id = Values.needed(head, "Id");
        if (id.text().length() > LONGEST_ID) {
            throw id.place().refuse("banking.file.tooLong");
        }
        Node iban = Values.needed(head, "Acct", "Id", "IBAN");
        Node currency = head.find("Acct", "Ccy");
        if (currency != null && !"EUR".equals(currency.text())) {
            throw currency.place().refuse("banking.file.currency");
        }
        Balances balances = Balances.of(head, moved);
        if (balances.opening().add(moved).compareTo(balances.closing()) != 0) {
            throw balances.place().refuse("banking.file.balance", balances.opening().add(moved).toPlainString(), balances.closing().toPlainString());
        }
        LocalDate until = bound(head, "ToDtTm", "ToDt", balances.closingOn());
        LocalDate from = bound(head, "FrDtTm", "FrDt", earliest == null ? until : earliest);
        return new ReadStatement(head.place(), Values.plain(iban.text()), id.text(), Values.cut(head.text("ElctrncSeqNb"), LONGEST_NUMBER),
                Values.cut(head.text("LglSeqNb"), LONGEST_NUMBER), from.isAfter(until) ? until : from, until, balances.opening(), balances.closing(),
                booked);
    }

    private static LocalDate bound(Node head, String moment, String day, LocalDate otherwise) {
        Node written = head.find("FrToDt", moment) != null ? head.find("FrToDt", moment) : head.find("FrToDt", day);
        return written == null ? otherwise : Values.dayIn(written);
    }

    /** A line without a day of booking is booked on its day of value, else on the last day of the statement, which has to be known by then. */
    private static ReadEntry dated(ReadEntry entry, Node head, Place line) {
        LocalDate day = entry.valueOn() == null ? bound(head, "ToDtTm", "ToDt", null) : entry.valueOn();
        if (day == null && head.find("Bal") == null) {
            throw line.at("BookgDt").refuse("banking.file.missing");
        }
        return new ReadEntry(entry.amount(), day == null ? Balances.lastDay(head) : day, entry.valueOn(), entry.reversal(),
                entry.bankReference(), entry.ownReference(), entry.additional(), entry.parts());
    }

    /** @return null where the line is not booked */
    private ReadEntry entry(Place place) throws XMLStreamException {
        Node line = new Node("Ntry", place);
        List<PartNode> details = new ArrayList<>();
        while (stream.child(place)) {
            if (stream.name().equals("NtryDtls")) {
                details(place.at("NtryDtls"), details);
            } else if (LINE.contains(stream.name())) {
                line.add(stream.node(place));
            } else {
                stream.pass(place);
            }
        }
        Node status = line.find("Sts") != null && line.find("Sts", "Cd") != null ? line.find("Sts", "Cd") : Values.needed(line, "Sts");
        if (NOT_BOOKED.contains(status.text())) {
            return null;
        }
        if (!"BOOK".equals(status.text())) {
            throw status.place().refuse("banking.file.status");
        }
        BigDecimal amount = Values.directed(Values.amount(Values.needed(line, "Amt")), line);
        return new ReadEntry(amount, Values.day(line, "BookgDt"), Values.day(line, "ValDt"), Values.flag(line.find("RvslInd")) || comesBack(line),
                named(line.text("AcctSvcrRef")), named(line.text("NtryRef")), Values.cut(line.text("AddtlNtryInf"), LONGEST_REMITTANCE),
                parts(amount, details, line));
    }

    private void details(Place place, List<PartNode> details) throws XMLStreamException {
        while (stream.child(place)) {
            if (stream.name().equals("TxDtls")) {
                details.add(PartNode.of(stream.node(place)));
            } else {
                stream.pass(place);
            }
        }
    }

    /** The parts as the bank tells them; the line as one where it does not tell them to the cent. */
    private static List<ReadPart> parts(BigDecimal amount, List<PartNode> details, Node line) {
        String additional = Values.cut(line.text("AddtlNtryInf"), LONGEST_REMITTANCE);
        if (details.isEmpty()) {
            return List.of(new ReadPart(amount, null, null, null, null, additional, false, null));
        }
        if (details.size() == 1) {
            return List.of(details.get(0).part(amount, additional));
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal charges = Values.charges(line);
        for (PartNode detail : details) {
            BigDecimal own = detail.amount(amount.signum());
            if (own == null) {
                return List.of(new ReadPart(amount, null, null, null, null, additional, false, null));
            }
            sum = sum.add(own);
            charges = charges.add(detail.charges());
        }
        List<ReadPart> parts = new ArrayList<>(details.stream().map(detail -> detail.part(detail.amount(amount.signum()), null)).toList());
        BigDecimal left = amount.subtract(sum);
        if (left.signum() == 0) {
            return parts;
        }
        if (left.abs().compareTo(charges) != 0) {
            return List.of(new ReadPart(amount, null, null, null, null, additional, false, null));
        }
        // What the bank kept for itself, or gave back of it.
        parts.add(new ReadPart(left, null, null, null, null, additional, false, null));
        return parts;
    }

    private static boolean comesBack(Node node) {
        String family = node.text("BkTxCd", "Domn", "Fmly", "SubFmlyCd");
        return family != null && BACK.contains(family);
    }

    private static String named(String reference) {
        return reference == null || "nN0-".indexOf(reference.charAt(0)) >= 0 && NAMELESS.matcher(reference).matches() ? null : Values.cut(reference, LONGEST_REFERENCE);
    }

    /** The facts of one {@code TxDtls}, kept instead of its elements. */
    private record PartNode(BigDecimal unsigned, Boolean credit, String debtor, String debtorIban, String creditor, String creditorIban,
            String endToEnd, String reference, String remittance, boolean returned, String reason, BigDecimal charges) {

        static PartNode of(Node node) {
            Node amount = euro(node.find("Amt"));
            for (int i = 0; amount == null && i < AMOUNTS.size(); i++) {
                amount = euro(node.find("AmtDtls", AMOUNTS.get(i), "Amt"));
            }
            String direction = node.text("CdtDbtInd");
            StringBuilder words = new StringBuilder();
            String reference = null;
            for (Node remittance : node.all("RmtInf")) {
                say(words, remittance.all("Ustrd"));
                for (Node structured : remittance.all("Strd")) {
                    String written = structured.text("CdtrRefInf", "Ref");
                    reference = reference == null ? written : reference;
                    say(words, structured.all("AddtlRmtInf"));
                }
            }
            if (words.isEmpty() && node.text("AddtlTxInf") != null) {
                words.append(node.text("AddtlTxInf"));
            }
            return new PartNode(amount == null ? null : Values.amount(amount), direction == null ? null : direction.equals("CRDT"),
                    first(name(node, "Dbtr"), name(node, "UltmtDbtr")), iban(node, "DbtrAcct"), first(name(node, "Cdtr"), name(node, "UltmtCdtr")), iban(node, "CdtrAcct"),
                    named(node.text("Refs", "EndToEndId")), Values.cut(Values.plain(reference), LONGEST_REFERENCE),
                    words.isEmpty() ? null : Values.cut(words.toString(), LONGEST_REMITTANCE), node.find("RtrInf") != null || comesBack(node),
                    reason(node.find("RtrInf", "Rsn")), Values.charges(node));
        }

        /** The code of the standard, else the bank's own word. */
        private static String reason(Node reason) {
            return reason == null ? null : Values.cut(first(reason.text("Cd"), reason.text("Prtry")), LONGEST_REASON);
        }

        private static void say(StringBuilder words, List<Node> said) {
            for (Node one : said) {
                if (one.text() != null) {
                    words.append(words.isEmpty() ? "" : " ").append(one.text());
                }
            }
        }

        private static Node euro(Node amount) {
            return amount != null && Values.isEuro(amount) ? amount : null;
        }

        private static String name(Node node, String party) {
            String plain = node.text("RltdPties", party, "Nm");
            return Values.cut(plain != null ? plain : node.text("RltdPties", party, "Pty", "Nm"), LONGEST_NAME);
        }

        private static String iban(Node node, String account) {
            String written = node.text("RltdPties", account, "Id", "IBAN");
            // An account outside the area of IBANs is known by the number that its bank gave it.
            return Values.cut(Values.plain(written == null ? node.text("RltdPties", account, "Id", "Othr", "Id") : written), LONGEST_NUMBER);
        }

        /** @return null where the file does not say it in EUR */
        BigDecimal amount(int sign) {
            if (unsigned == null) {
                return null;
            }
            boolean in = credit == null ? sign >= 0 : credit;
            return in ? unsigned : unsigned.negate();
        }

        /** @param otherwise what is said of it where it says nothing itself; null for nothing */
        ReadPart part(BigDecimal amount, String otherwise) {
            // What comes back names the parties of the payment that it was.
            boolean payer = amount.signum() >= 0 != returned;
            return new ReadPart(amount, payer ? first(debtor, creditor) : first(creditor, debtor), payer ? debtorIban : creditorIban,
                    endToEnd, reference, first(remittance, otherwise), returned, reason);
        }

        private static String first(String one, String other) {
            return one == null ? other : one;
        }
    }
}
