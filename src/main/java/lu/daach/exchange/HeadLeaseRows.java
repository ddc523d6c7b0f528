package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lu.daach.kernel.InvalidInput;
import lu.daach.lease.HeadLeaseCard;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.HeadLeases;

/** Head leases, one a row; the dwelling is named by its address, the owner by name or account. */
@ApplicationScoped
class HeadLeaseRows implements RowsOfKind {

    private static final Map<String, String> FIELDS = Map.of("/dwelling", "address", "/owner", "owner", "/startsOn", "startsOn", "/lastDay", "lastDay",
            "/monthlyRent", "rent", "/monthlyCharges", "charges", "/noticeMonths", "noticeMonths", "/nextRentChangeOn", "nextRentChangeOn");

    @Inject
    private HeadLeases leases;

    @Override
    public ImportKind kind() {
        return ImportKind.HEAD_LEASE;
    }

    @Override
    public Made bring(List<ImportLine> rows, ImportMemory memory) {
        ImportLine line = rows.get(0);
        line.requireFields();
        ImportMemory.Known dwelling = RowsOfKind.dwelling(line, memory);
        ImportMemory.Known owner = owner(line, memory);
        HeadLeaseCard card = new HeadLeaseCard(dwelling == null ? null : dwelling.id(), owner == null ? null : owner.id(), line.day("startsOn"),
                line.day("lastDay"), line.money("rent"), line.money("charges"), line.whole("noticeMonths"), line.day("nextRentChangeOn"), null);
        try {
            HeadLeaseSheet sheet = leases.sign(card, RowsOfKind.told(line, FIELDS));
            return Made.of(sheet.id(), sheet.version());
        } catch (InvalidInput e) {
            RowsOfKind.note(e, pointer -> new Spot(line, FIELDS.get(pointer)));
            return null;
        }
    }

    private static ImportMemory.Known owner(ImportLine line, ImportMemory memory) {
        String written = line.text("owner");
        if (written == null) {
            return null;
        }
        ImportMemory.Known paid = memory.ownerPaidOn(written);
        return paid != null ? RowsOfKind.sound(line, "owner", paid)
                : RowsOfKind.one(line, "owner", memory.ownersNamed(written), "exchange.ownerNotFound", "exchange.ownerTwice");
    }
}
