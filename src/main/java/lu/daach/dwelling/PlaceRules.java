package lu.daach.dwelling;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import lu.daach.kernel.Faults;

/** What has to hold for the places of a dwelling, and which places there are in the end. */
final class PlaceRules {

    private static final int FEWEST_PEOPLE = 2;
    private static final int PEOPLE_A_BEDROOM = 2;
    private static final int MOST_PEOPLE = 50;
    private static final int LONGEST_LABEL = 60;

    private PlaceRules() {
    }

    /**
     * @param known the places that this dwelling keeps so far and may keep; empty for a new dwelling and when the way of letting
     *     changes, because then every place is made anew
     * @return the places to keep, in their order; of use only when no fault was found
     */
    static List<PlaceCard> places(DwellingCard card, Set<UUID> known, Faults faults) {
        if (card.letting() == Letting.WHOLE) {
            return List.of(whole(card, known, faults));
        }
        if (card.letting() == Letting.ROOMS) {
            rooms(card.places(), known, faults);
        }
        return card.places();
    }

    /** The one place of a dwelling that is let whole follows the dwelling; it may be sent back as it was read. */
    private static PlaceCard whole(DwellingCard card, Set<UUID> known, Faults faults) {
        UUID sent = card.places().size() == 1 ? card.places().get(0).id() : null;
        boolean ownOne = sent != null && known.contains(sent);
        faults.require(card.places().isEmpty() || ownOne, "/places", "dwelling.wholeHasNoRooms");
        int bedrooms = card.bedrooms() == null ? 0 : card.bedrooms();
        int capacity = card.bedrooms() == null ? MOST_PEOPLE
                : Math.min(MOST_PEOPLE, Math.max(FEWEST_PEOPLE, PEOPLE_A_BEDROOM * bedrooms));
        return new PlaceCard(known.stream().findFirst().orElse(null), PlaceLine.WHOLE, bedrooms, capacity);
    }

    private static void rooms(List<PlaceCard> places, Set<UUID> known, Faults faults) {
        faults.require(!places.isEmpty(), "/places", "dwelling.roomsNeeded");
        Set<String> labels = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            PlaceCard place = places.get(i);
            String at = "/places/" + i;
            if (place.id() != null) {
                faults.require(known.contains(place.id()), at + "/id", "dwelling.placeUnknown");
                faults.require(ids.add(place.id()), at + "/id", "api.twice");
            }
            if (place.label() != null) {
                faults.require(labels.add(place.label().toLowerCase(Locale.ROOT)), at + "/label", "dwelling.labelTwice", place.label());
                faults.require(place.label().length() <= LONGEST_LABEL, at + "/label", "api.tooLong", LONGEST_LABEL);
            }
            faults.require(place.bedrooms() == null || DwellingRules.inRange(place.bedrooms(), 0), at + "/bedrooms",
                    "dwelling.roomBedroomsRange", name(place, i));
            faults.require(place.capacity() == null || place.capacity() >= 1 && place.capacity() <= MOST_PEOPLE, at + "/capacity",
                    "dwelling.roomCapacityRange", name(place, i));
        }
    }

    /** How a message names a place: by its label, else by its number in the list. */
    private static String name(PlaceCard place, int index) {
        return place.label() == null || place.label().isBlank() ? Integer.toString(index + 1) : place.label();
    }

    /** For callers whose reader has found nothing missing. */
    static void required(List<PlaceCard> places, Faults faults) {
        for (int i = 0; i < places.size(); i++) {
            PlaceCard place = places.get(i);
            faults.require(place.label() != null && !place.label().isBlank(), "/places/" + i + "/label", "dwelling.labelNeeded");
            faults.require(place.bedrooms() != null, "/places/" + i + "/bedrooms", "dwelling.roomFiguresNeeded", name(place, i));
            faults.require(place.capacity() != null, "/places/" + i + "/capacity", "dwelling.roomFiguresNeeded", name(place, i));
        }
    }
}
