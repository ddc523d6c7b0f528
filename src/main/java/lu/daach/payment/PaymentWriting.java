package lu.daach.payment;

import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.payment.rules.PlannedPayment;
import lu.daach.payment.rules.SepaText;

/**
 * A planned payment as it is kept and as the bank reads it.
 *
 * @param remittance in the owner's language
 */
record PaymentWriting(UUID id, PlannedPayment planned, String endToEndId, String name, String remittance) {

    static PaymentWriting of(UUID id, PlannedPayment planned) {
        return of(id, planned, Pays.OWNERS);
    }

    static PaymentWriting of(UUID id, PlannedPayment planned, Pays pays) {
        boolean oneMonth = planned.from().equals(planned.until());
        String words = pays == Pays.HOUSEHOLDS ? Messages.text(planned.payee().language(), "payment.remittance.household") : oneMonth ? Messages.text(planned.payee().language(), "payment.remittance.month", planned.from())
                : Messages.text(planned.payee().language(), "payment.remittance.months", planned.from(), planned.until());
        return new PaymentWriting(id, planned, "E" + plain(id), SepaText.of(planned.payee().name(), SepaText.NAME),
                SepaText.of(words, SepaText.REMITTANCE));
    }

    static PaymentWriting of(PlannedPayment planned, Pays pays) {
        return of(Ids.fresh(), planned, pays);
    }

    /** An id as 32 signs: random, so that no file ever names another thing by it. */
    static String plain(UUID id) {
        return id.toString().replace("-", "");
    }
}
