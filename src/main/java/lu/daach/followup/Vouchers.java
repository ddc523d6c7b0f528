package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Money;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Vouchers and certificates by which an aid is handed over, each with its number. */
@ApplicationScoped
public class Vouchers {

    private static final String SUBJECT = "aid";

    @Inject
    private AidStore aids;

    @Inject
    private VoucherStore store;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * The last one first.
     *
     * @throws lu.daach.kernel.Missing when the caller's office has no aid with that id
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public List<VoucherSheet> of(UUID aid) {
        return store.of(aids.get(aid, caller.actor().organisation()).id());
    }

    /**
     * Issues the next number of the office.
     *
     * @throws Conflict when the aid does not run, or is not given by vouchers
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public VoucherSheet issue(UUID id, VoucherCard card, Faults found) {
        journal.about(SUBJECT, id, "voucher");
        Aid aid = aids.get(id, caller.actor().organisation());
        aid.requireRunning();
        if (!aid.kind().numbered()) {
            throw new Conflict("followup.noVouchers");
        }
        LocalDate today = installation.today();
        found.require(card.validUntil() == null || !card.validUntil().isBefore(today), "/validUntil", "followup.notInThePast");
        found.require(card.amount() == null || card.amount().compareTo(Money.ZERO) > 0, "/worth", "followup.aboveZero");
        found.refuseIfAny();
        return store.get(id, store.add(id, card, today, caller.actor()));
    }

    /**
     * Says that it was used, or is not valid any more.
     *
     * @param state {@code used} or {@code withdrawn}
     * @throws lu.daach.kernel.Missing when the caller's office has none with that id
     * @throws Conflict when that was said before
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public VoucherSheet close(UUID voucher, String state, LocalDate on, Faults found) {
        UUID id = store.aidOf(voucher, caller.actor().organisation());
        journal.about(SUBJECT, id, "voucher");
        VoucherSheet sheet = store.get(id, voucher);
        if (!sheet.open()) {
            throw new Conflict("followup.voucherClosed");
        }
        found.require(on == null || !on.isAfter(installation.today()), "/on", "followup.notInTheFuture");
        found.require(on == null || !on.isBefore(sheet.issuedOn()), "/on", "followup.notBeforeTheVoucher", sheet.issuedOn());
        found.refuseIfAny();
        store.close(voucher, state, on);
        return store.get(id, voucher);
    }
}
