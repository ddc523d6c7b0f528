package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.charges.ChargeAdvances;
import lu.daach.charges.ChargeCosts;
import lu.daach.charges.CostCard;
import lu.daach.charges.CostKind;
import lu.daach.charges.TenantLine;
import lu.daach.charges.rules.DivisionKey;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;

/** Bills of charges, one a row; the dwelling is named by its address, the one household that bears it alone by its reference. */
@ApplicationScoped
class ChargeRows implements RowsOfKind {

    private static final Map<String, String> FIELDS = Map.of("/dwelling", "address", "/kind", "costKind", "/firstDay", "firstDay", "/lastDay", "lastDay",
            "/amount", "amount", "/key", "costKey", "/occupancy", "reference", "/proof", "proof");

    @Inject
    private ChargeCosts costs;

    @Inject
    private ChargeAdvances advances;

    @Override
    public ImportKind kind() {
        return ImportKind.CHARGE;
    }

    @Override
    public Made bring(List<ImportLine> rows, ImportMemory memory) {
        ImportLine line = rows.get(0);
        line.requireFields();
        ImportMemory.Known dwelling = RowsOfKind.dwelling(line, memory);
        UUID home = dwelling == null ? null : dwelling.id();
        UUID occupancy = occupancy(line, memory, home);
        String kind = line.choice("costKind");
        String key = line.choice("costKey");
        CostCard card = new CostCard(kind == null ? null : CostKind.of(kind), line.day("firstDay"), line.day("lastDay"), line.money("amount"),
                key != null ? DivisionKey.of(key) : line.filled("reference") ? DivisionKey.HOUSEHOLD : null, occupancy, line.text("proof"));
        try {
            return Made.of(costs.enterOne(home, card, told(line)), 0);
        } catch (InvalidInput e) {
            RowsOfKind.note(e, pointer -> new Spot(line, FIELDS.get(pointer)));
            return null;
        }
    }

    /** The last contract of the household in that home; null where the row names none, or none is found, which is noted. */
    private UUID occupancy(ImportLine line, ImportMemory memory, UUID home) {
        String reference = line.text("reference");
        if (reference == null || home == null) {
            return null;
        }
        ImportMemory.Known household = memory.household(reference);
        TenantLine tenant = household == null ? null : advances.tenants(home).stream().filter(one -> one.household().equals(household.id())).findFirst().orElse(null);
        if (tenant == null) {
            line.fault("reference", "charges.otherDwelling");
        }
        return tenant == null ? null : tenant.occupancy();
    }

    /** What could not be read is said once. */
    private static Faults told(ImportLine line) {
        return RowsOfKind.told(line, new HashMap<>(FIELDS));
    }
}
