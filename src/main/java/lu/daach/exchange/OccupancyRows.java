package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.exchange.rules.PlainWord;
import lu.daach.household.Households;
import lu.daach.kernel.InvalidInput;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyCard;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.organisation.Forbidden;
import lu.daach.rulebook.Scheme;

/** Contracts, one a row; the household is named by the reference of its rows or by its file number, the dwelling by its address. */
@ApplicationScoped
class OccupancyRows implements RowsOfKind {

    private static final Map<String, String> FIELDS = Map.of("/household", "reference", "/dwelling", "address", "/place", "room", "/scheme", "scheme",
            "/startsOn", "startsOn", "/lastDay", "lastDay", "/monthly", "monthly", "/savings", "savings", "/reason", "reason");

    @Inject
    private Occupancies occupancies;

    @Inject
    private Households households;

    @Override
    public ImportKind kind() {
        return ImportKind.OCCUPANCY;
    }

    @Override
    public Made bring(List<ImportLine> rows, ImportMemory memory) {
        ImportLine line = rows.get(0);
        line.requireFields();
        ImportMemory.Known household = household(line, memory);
        ImportMemory.Known dwelling = RowsOfKind.dwelling(line, memory);
        UUID place = place(line, dwelling);
        BigDecimal monthly = line.amount("monthly");
        // An amount that cannot be read was agreed all the same: nothing is to be assessed in its place.
        BigDecimal agreed = monthly == null && line.hasFaultAt("monthly") ? BigDecimal.ZERO : monthly;
        OccupancyCard card = new OccupancyCard(household == null ? null : household.id(), dwelling == null ? null : dwelling.id(), place,
                Scheme.of(line.choice("scheme")).orElse(null), line.day("startsOn"), line.day("lastDay"), agreed,
                line.amount("savings"), line.text("reason"));
        boolean knownBefore = household != null && household.number() == 0;
        String before = knownBefore ? households.lines(List.of(household.id())).get(household.id()).status().code() : null;
        try {
            OccupancySheet sheet = occupancies.conclude(card, RowsOfKind.told(line, FIELDS));
            return new Made(sheet.id(), sheet.version(), knownBefore ? household.id() : null, before);
        } catch (InvalidInput e) {
            RowsOfKind.note(e, pointer -> new Spot(line, FIELDS.get(pointer)));
        } catch (Forbidden e) {
            line.fault("lastDay", e.fault().key(), e.fault().args().toArray());
        }
        return null;
    }

    private static ImportMemory.Known household(ImportLine line, ImportMemory memory) {
        String reference = line.text("reference");
        if (reference == null) {
            return null;
        }
        ImportMemory.Known found = memory.household(reference);
        if (found == null) {
            line.fault("reference", "exchange.householdNotFound", reference);
            return null;
        }
        return RowsOfKind.sound(line, "reference", found);
    }

    private static UUID place(ImportLine line, ImportMemory.Known dwelling) {
        String room = line.text("room");
        if (room == null || dwelling == null) {
            return null;
        }
        UUID place = dwelling.places().get(PlainWord.of(room));
        if (place == null) {
            line.fault("room", "occupancy.unknownPlace");
        }
        return place;
    }
}
