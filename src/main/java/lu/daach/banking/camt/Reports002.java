package lu.daach.banking.camt;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import lu.daach.kernel.InvalidInput;

/** A pain.002 file (ISO 20022, customer payment status report): what the bank says of one file that it was sent. */
public final class Reports002 {

    private static final Pattern NAMESPACE = Pattern.compile("(?:.*[:/])?pain\\.002\\.[0-9]{3}\\.[0-9]{2}.*|");
    private static final Pattern STATUS = Pattern.compile("[A-Z]{4}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}");
    private static final String ROOT = "CstmrPmtStsRpt";
    private static final String BLOCK = "OrgnlPmtInfAndSts";
    private static final String PAYMENT = "TxInfAndSts";
    private static final String REASON = "StsRsnInf";
    private static final int LONGEST_ID = 35;
    private static final int LONGEST_WORDS = 1000;
    /** Of reasons about one thing, and of lines of words of one reason. */
    private static final int MOST_REASONS = 20;

    private final Stream stream;
    private final ReportLines lines;
    private String message;
    private boolean told;

    private Reports002(Stream stream, ReportLines lines) {
        this.stream = stream;
        this.lines = lines;
    }

    /**
     * Reads a file to its end. Nothing of it stays in memory: each part is handed over as soon as it is read, before it is known whether the
     * file is sound.
     *
     * @throws InvalidInput with the line and the element at the first thing that is wrong
     */
    public static void read(InputStream file, ReportLines lines) {
        Stream.read(file, stream -> new Reports002(stream, lines).document());
    }

    private void document() throws XMLStreamException {
        String name = stream.root();
        Place root = stream.place("");
        if (!NAMESPACE.matcher(stream.namespace()).matches() || !name.equals("Document") && !name.equals(ROOT)) {
            throw root.refuse("banking.file.notReport");
        }
        if (name.equals(ROOT)) {
            report(root);
        } else {
            while (stream.child(root)) {
                if (!stream.name().equals(ROOT) || message != null) {
                    throw stream.place(stream.name()).refuse("banking.file.notReport");
                }
                report(root);
            }
        }
        if (!told) {
            throw root.at("OrgnlGrpInfAndSts").refuse("banking.file.missing");
        }
    }

    private void report(Place root) throws XMLStreamException {
        int blocks = 0;
        while (stream.child(root)) {
            Place place = stream.place(stream.name());
            switch (stream.name()) {
                case "GrpHdr" -> {
                    inOrder(place, message == null);
                    message = id(Values.needed(stream.node(root), "MsgId"));
                }
                case "OrgnlGrpInfAndSts" -> {
                    inOrder(place, message != null && !told);
                    Node file = stream.node(root);
                    told = true;
                    lines.file(message, said(file, id(Values.needed(file, "OrgnlMsgId")), "GrpSts"));
                }
                case BLOCK -> {
                    inOrder(place, told);
                    block(stream.place(BLOCK + "[" + ++blocks + "]"));
                }
                default -> stream.pass(root);
            }
        }
    }

    /** A report is read once, from its beginning: what a line means has to be known when it is read. */
    private static void inOrder(Place place, boolean so) {
        if (!so) {
            throw place.refuse("banking.file.outOfOrder");
        }
    }

    private void block(Place place) throws XMLStreamException {
        Node head = new Node(place.element(), place);
        boolean open = true;
        int payments = 0;
        int reasons = 0;
        while (stream.child(place)) {
            String name = stream.name();
            if (name.equals(PAYMENT)) {
                if (open) {
                    open = false;
                    lines.block(block(head));
                }
                Place at = stream.place(place.element() + "/" + PAYMENT + "[" + ++payments + "]");
                lines.payment(payment(stream.node(place), at));
            } else if (Set.of("OrgnlPmtInfId", "PmtInfSts", REASON).contains(name)) {
                inOrder(stream.place(place.element() + "/" + name), open);
                if (++reasons > MOST_REASONS) {
                    throw place.refuse("banking.file.tooMuch");
                }
                head.add(stream.node(place));
            } else {
                stream.pass(place);
            }
        }
        if (open) {
            lines.block(block(head));
        }
    }

    private static ReadStatus block(Node head) {
        return said(head, id(Values.needed(head, "OrgnlPmtInfId")), "PmtInfSts");
    }

    private static ReadStatus payment(Node node, Place place) {
        Node named = node.find("OrgnlEndToEndId");
        Node amount = node.find("OrgnlTxRef", "Amt", "InstdAmt");
        ReadStatus said = said(node, named == null || named.text() == null ? null : id(named), "TxSts");
        return new ReadStatus(place, said.about(), said.status(), said.code(), said.words(), amount == null ? null : Values.amount(amount));
    }

    private static ReadStatus said(Node node, String about, String status) {
        Node written = node.find(status);
        if (written != null && (written.text() == null || !STATUS.matcher(written.text()).matches())) {
            throw written.place().refuse("banking.file.statusCode");
        }
        String code = null;
        List<String> words = new ArrayList<>();
        List<Node> reasons = node.all(REASON);
        if (reasons.size() > MOST_REASONS) {
            throw node.place().refuse("banking.file.tooMuch");
        }
        for (Node reason : reasons) {
            String given = reason.text("Rsn", "Cd");
            if (given != null && CODE.matcher(given).matches() && code == null) {
                code = given;
            } else if (given != null) {
                words.add(given);
            }
            String own = reason.text("Rsn", "Prtry");
            if (own != null) {
                words.add(own);
            }
            reason.all("AddtlInf").stream().limit(MOST_REASONS).filter(one -> one.text() != null).forEach(one -> words.add(one.text()));
        }
        return new ReadStatus(node.place(), about, written == null ? null : written.text(), code, Values.cut(String.join(" ", words), LONGEST_WORDS), null);
    }

    private static String id(Node node) {
        if (node.text().length() > LONGEST_ID) {
            throw node.place().refuse("banking.file.tooLong");
        }
        return node.text();
    }
}
