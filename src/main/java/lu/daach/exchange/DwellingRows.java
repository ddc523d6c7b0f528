package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.dwelling.DwellingCard;
import lu.daach.dwelling.DwellingKind;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.Dwellings;
import lu.daach.dwelling.Letting;
import lu.daach.dwelling.PlaceCard;
import lu.daach.exchange.rules.PlainWord;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;

/** Dwellings, one a row; those let by rooms have a row for each room. */
@ApplicationScoped
class DwellingRows implements RowsOfKind {

    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("/commune", "commune"), Map.entry("/address", "address"),
            Map.entry("/kind", "dwellingKind"), Map.entry("/letting", "letting"), Map.entry("/surfaceSquareMetres", "surface"),
            Map.entry("/bedrooms", "bedrooms"), Map.entry("/energyClass", "energyClass"), Map.entry("/firstOccupiedOn", "firstOccupiedOn"),
            Map.entry("/energyRenovated", "energyRenovated"), Map.entry("/fittedKitchen", "fittedKitchen"),
            Map.entry("/outdoorSpace", "outdoorSpace"), Map.entry("/places", "room"));
    private static final Map<String, String> PLACE_FIELDS = Map.of("label", "room", "bedrooms", "roomBedrooms", "capacity", "roomCapacity");

    @Inject
    private Dwellings dwellings;

    @Override
    public ImportKind kind() {
        return ImportKind.DWELLING;
    }

    @Override
    public String together(ImportLine line) {
        return line.filled("room") ? PlainWord.of(line.raw("address")) + "|" + PlainWord.of(line.raw("commune")) : null;
    }

    @Override
    public Made bring(List<ImportLine> rows, ImportMemory memory) {
        ImportLine first = rows.get(0);
        first.requireFields();
        DwellingCard card = read(rows, memory);
        if (card.address() != null) {
            memory.dwellingsAt(card.address(), card.commune()).stream().findFirst().ifPresent(known -> {
                if (known.number() > 0) {
                    first.warn("address", "exchange.sameAsRow", Integer.toString(known.number()));
                } else {
                    first.warn("address", "exchange.sameAddress", known.name());
                }
            });
        }
        DwellingSheet sheet = null;
        try {
            Faults told = RowsOfKind.told(first, FIELDS);
            rows.stream().filter(ImportLine::hasFaults).findFirst().ifPresent(line -> told.add(ALREADY_NOTED, "api.required"));
            sheet = dwellings.register(card, told);
        } catch (InvalidInput e) {
            RowsOfKind.note(e, pointer -> spot(pointer, rows));
        }
        boolean faulty = rows.stream().anyMatch(ImportLine::hasFaults);
        if (card.address() != null) {
            Map<String, UUID> places = new HashMap<>();
            if (sheet != null) {
                sheet.places().forEach(place -> places.put(PlainWord.of(place.label()), place.id()));
            }
            memory.addDwelling(new ImportMemory.Known(sheet == null ? null : sheet.id(), card.address(), card.commune(), first.number(), faulty, places));
        }
        return sheet == null ? null : Made.of(sheet.id(), sheet.version());
    }

    private static DwellingCard read(List<ImportLine> rows, ImportMemory memory) {
        ImportLine first = rows.get(0);
        boolean rooms = first.filled("room");
        String said = first.choice("letting");
        Letting letting = said != null ? Letting.of(said) : rooms ? Letting.ROOMS : Letting.WHOLE;
        String kind = first.choice("dwellingKind");
        List<PlaceCard> places = new ArrayList<>();
        for (ImportLine row : rooms ? rows : List.<ImportLine>of()) {
            row.require("roomBedrooms");
            row.require("roomCapacity");
            places.add(new PlaceCard(null, row.text("room"), row.whole("roomBedrooms"), row.whole("roomCapacity")));
        }
        return new DwellingCard(RowsOfKind.commune(first, memory), first.text("address"), kind == null ? null : DwellingKind.of(kind), letting,
                first.decimal("surface"), first.whole("bedrooms"), first.choice("energyClass"), first.day("firstOccupiedOn"),
                first.flag("energyRenovated"), first.flag("fittedKitchen"), first.flag("outdoorSpace"), places);
    }

    private static Spot spot(String pointer, List<ImportLine> rows) {
        String[] steps = pointer.split("/");
        if (steps.length == 4 && steps[1].equals("places")) {
            return new Spot(rows.get(Math.min(Integer.parseInt(steps[2]), rows.size() - 1)), PLACE_FIELDS.get(steps[3]));
        }
        return new Spot(rows.get(0), FIELDS.get(pointer));
    }
}
