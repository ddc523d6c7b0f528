package lu.daach.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.banking.camt.ReadStatus;
import lu.daach.banking.camt.ReportLines;

/**
 * A report as it is read, held against the order that it speaks of: what it does not name rightly is refused at its line. It grows with the
 * payments of the order, never with the file.
 */
final class OrderReport implements ReportLines {

    private final ReportStore store;
    private final Map<UUID, Refused> refused = new LinkedHashMap<>();
    private String message;
    private ReportStore.Reported order;
    private Map<String, ReportStore.Sent> sent;
    private ReadStatus file;
    private ReadStatus block;

    OrderReport(ReportStore store) {
        this.store = store;
    }

    @Override
    public void file(String own, ReadStatus said) {
        message = own;
        file = said;
        order = store.order(said.about());
        if (order == null) {
            throw said.place().refuse("payment.report.unknownOrder");
        }
        sent = store.sent(order.id());
    }

    @Override
    public void block(ReadStatus said) {
        if (!said.about().equals(order.block())) {
            throw said.place().refuse("payment.report.unknownBlock");
        }
        agree(file, said);
        block = said;
        if (said.refused()) {
            sent.values().forEach(payment -> refused.putIfAbsent(payment.id(), reason(said)));
        }
    }

    @Override
    public void payment(ReadStatus said) {
        agree(file, said);
        agree(block, said);
        if (said.about() == null) {
            if (said.refused()) {
                throw said.place().refuse("payment.report.unnamed");
            }
            return;
        }
        ReportStore.Sent payment = sent.get(said.about());
        if (payment == null) {
            throw said.place().refuse("payment.report.unknownPayment");
        }
        if (said.amount() != null && said.amount().compareTo(payment.amount().amount()) != 0) {
            throw said.place().refuse("payment.report.otherAmount");
        }
        if (said.refused() || block.refused() || file.refused()) {
            refused.put(payment.id(), reason(said));
        }
    }

    /** What is refused as a whole has no part that is not. */
    private static void agree(ReadStatus whole, ReadStatus part) {
        if (whole.refused() && part.status() != null && !part.refused()) {
            throw part.place().refuse("payment.report.contradicts");
        }
    }

    private Refused reason(ReadStatus said) {
        for (ReadStatus one : block == null ? List.of(said, file) : List.of(said, block, file)) {
            if (one.code() != null || !one.words().isBlank()) {
                return new Refused(List.of(), RefusalSaid.REPORT, one.code(), one.words().isBlank() ? unsaid() : one.words());
            }
        }
        return new Refused(List.of(), RefusalSaid.REPORT, null, unsaid());
    }

    private String unsaid() {
        return "pain.002 " + message;
    }

    /** What is refused, with why; to be asked when the file was read to its end. */
    Map<UUID, Refused> refused() {
        if (file.refused()) {
            sent.values().forEach(payment -> refused.putIfAbsent(payment.id(), reason(file)));
        }
        return refused;
    }

    String message() {
        return message;
    }

    ReportStore.Reported order() {
        return order;
    }

    /** Of the whole: of the file, else of its block; null for none. */
    String status() {
        return file.status() != null || block == null ? file.status() : block.status();
    }

    ReportVerdict verdict() {
        return ReportVerdict.of(status(), refused().size(), sent.size());
    }
}
