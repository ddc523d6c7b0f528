package lu.daach.law.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import lu.daach.kernel.Figure;
import lu.daach.rulebook.Edition;

/**
 * Rooms and surfaces of the act and the regulation of 20 December 2019; before it the four surfaces of 1993. Kitchen niche and
 * sanitary space of a room are not counted, and a height of one to two metres counts half: the caller measures so.
 */
public final class Salubrity {

    private static final int FORMER_ROWS = 4;

    private Salubrity() {
    }

    /** How many people a room is for. */
    public static Reckoning room(LocalDate on, Edition law, BigDecimal squareMetres) {
        Working working = new Working(on, law);
        int occupants = working.has("salubrity.room")
                ? squareMetres.divide(working.value("salubrity.room"), 0, RoundingMode.DOWN).intValueExact()
                : former(working, squareMetres);
        int adults = working.has("salubrity.room.adults") ? Math.min(occupants, working.count("salubrity.room.adults")) : occupants;
        return working.step("squareMetres", squareMetres, 2, "m2").step("occupants", BigDecimal.valueOf(occupants), 0, "persons")
                .figure("occupants", occupants).figure("adults", adults)
                .say(occupants == 0 ? "law.room.none" : "law.room.occupants", new Figure(squareMetres), occupants, adults).done();
    }

    private static int former(Working working, BigDecimal squareMetres) {
        int occupants = 0;
        for (int row = 1; row <= FORMER_ROWS; row++) {
            if (squareMetres.compareTo(working.value("salubrity.former.room-" + row)) >= 0) {
                occupants = row;
            }
        }
        return occupants;
    }

    /**
     * What the shared rooms of a dwelling must measure.
     *
     * @param bedrooms of the dwelling, or rooms let
     */
    public static Reckoning shared(LocalDate on, Edition law, int occupants, int bedrooms) {
        Working working = new Working(on, law);
        int from = working.count("salubrity.occupants");
        boolean measured = occupants >= from;
        BigDecimal further = working.value("salubrity.further").multiply(BigDecimal.valueOf(Math.max(0, occupants - from)));
        BigDecimal kitchen = bedrooms >= 2 ? working.value("salubrity.kitchen") : BigDecimal.ZERO;
        BigDecimal living = measured ? working.value("salubrity.living-room").add(further) : BigDecimal.ZERO;
        BigDecimal livingKitchen = measured ? working.value("salubrity.living-kitchen").add(further) : BigDecimal.ZERO;
        int seats = measured ? working.value("salubrity.seats").multiply(BigDecimal.valueOf(occupants)).setScale(0, RoundingMode.UP).intValueExact() : 0;
        int baths = BigDecimal.valueOf(occupants).divide(working.value("salubrity.sanitary"), 0, RoundingMode.UP).intValueExact();
        working.step("kitchen", kitchen, 1, "m2").step("livingRoom", living, 1, "m2").step("livingKitchen", livingKitchen, 1, "m2")
                .step("seats", BigDecimal.valueOf(seats), 0, "seats").step("bathrooms", BigDecimal.valueOf(baths), 0, "rooms")
                .figure("kitchen", plain(kitchen)).figure("livingRoom", plain(living)).figure("livingKitchen", plain(livingKitchen))
                .figure("seats", seats).figure("bathrooms", baths);
        return (measured ? working.say("law.shared.measured", occupants, new Figure(living), new Figure(livingKitchen))
                : working.say("law.shared.free", occupants)).done();
    }

    private static String plain(BigDecimal squareMetres) {
        return squareMetres.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
