package lu.daach.dwelling.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.dwelling.DwellingCard;
import lu.daach.dwelling.DwellingKind;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.EnergyClass;
import lu.daach.dwelling.Letting;
import lu.daach.dwelling.PlaceCard;
import lu.daach.dwelling.PlaceLine;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;

/** A dwelling as it is written in JSON (contract.md 3.0), but for its status, which is not this module's to know. */
public final class DwellingJson {

    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_CODE = 4;
    private static final int LONGEST_ID = 100;
    private static final int MOST_BEDROOMS = 50;
    private static final int MOST_PEOPLE = 50;
    private static final BigDecimal SMALLEST_SURFACE = new BigDecimal("0.01");
    private static final BigDecimal LARGEST_SURFACE = new BigDecimal("9999.99");

    private DwellingJson() {
    }

    /**
     * Reads the members of a card. What cannot be read is null in it and a fault of the body; hand both to
     * {@code Dwellings.register(card, body.faults())}, which says everything at once.
     */
    public static DwellingCard card(Body body) {
        body.required("commune", "address", "kind", "letting");
        return new DwellingCard(
                body.text("commune", LONGEST_CODE),
                body.text("address", LONGEST_ADDRESS),
                body.choice("kind", DwellingKind::of, DwellingKind.CODES),
                body.choice("letting", Letting::of, Letting.CODES),
                body.decimal("surfaceSquareMetres", SMALLEST_SURFACE, LARGEST_SURFACE, 2),
                body.whole("bedrooms", 0, MOST_BEDROOMS),
                body.choice("energyClass", EnergyClass.CODES),
                body.date("firstOccupiedOn"),
                body.flag("energyRenovated"),
                body.flag("fittedKitchen"),
                body.flag("outdoorSpace"),
                body.objects("places", DwellingJson::place));
    }

    /** The members of an item in their order, as {@link Answers#object} takes them: name, value, name, value; may be added to. */
    public static List<Object> members(DwellingSheet dwelling) {
        return new ArrayList<>(Arrays.asList(
                "id", dwelling.id(),
                "version", dwelling.version(),
                "commune", dwelling.commune(),
                "address", dwelling.address(),
                "kind", dwelling.kind().code(),
                "letting", dwelling.letting().code(),
                "surfaceSquareMetres", Answers.number(dwelling.surfaceSquareMetres()),
                "bedrooms", dwelling.bedrooms(),
                "energyClass", dwelling.energyClass(),
                "firstOccupiedOn", dwelling.firstOccupiedOn(),
                "energyRenovated", dwelling.energyRenovated(),
                "fittedKitchen", dwelling.fittedKitchen(),
                "outdoorSpace", dwelling.outdoorSpace(),
                "places", dwelling.places().stream().map(DwellingJson::item).toList()));
    }

    private static Object item(PlaceLine place) {
        return Answers.object("id", place.id(), "label", place.label(), "bedrooms", place.bedrooms(), "capacity", place.capacity());
    }

    private static PlaceCard place(Body body) {
        body.required("label", "bedrooms", "capacity");
        return new PlaceCard(id(body), body.text("label", LONGEST_LABEL), body.whole("bedrooms", 0, MOST_BEDROOMS),
                body.whole("capacity", 1, MOST_PEOPLE));
    }

    private static UUID id(Body body) {
        String text = body.text("id", LONGEST_ID);
        try {
            return text == null ? null : Ids.known(text);
        } catch (Missing e) {
            body.faults().add(body.at("id"), "dwelling.placeUnknown");
            return null;
        }
    }
}
