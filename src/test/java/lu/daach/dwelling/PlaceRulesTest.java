package lu.daach.dwelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dwelling let whole has exactly one place of the system's; one let by rooms has at least one of its own. */
class PlaceRulesTest {

    private static final UUID OWN = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 4", "5, 10", "30, 50"})
    void thePlaceOfAWholeDwellingFollowsIt(int bedrooms, int capacity) {
        Faults faults = new Faults();
        assertEquals(List.of(new PlaceCard(null, PlaceLine.WHOLE, bedrooms, capacity)),
                PlaceRules.places(whole(bedrooms, List.of()), Set.of(), faults));
        assertFalse(faults.any());
    }

    @Test
    void unknownBedroomsSetNoLimit() {
        assertEquals(new PlaceCard(null, PlaceLine.WHOLE, 0, 50),
                PlaceRules.places(whole(null, List.of()), Set.of(), new Faults()).get(0));
    }

    @Test
    void itsOwnPlaceMayBeSentBackAndIsKept() {
        Faults faults = new Faults();
        List<PlaceCard> places = PlaceRules.places(whole(3, List.of(new PlaceCard(OWN, "renamed", 1, 1))), Set.of(OWN), faults);
        assertFalse(faults.any());
        assertEquals(List.of(new PlaceCard(OWN, PlaceLine.WHOLE, 3, 6)), places);
    }

    @Test
    void aWholeDwellingHasNoRooms() {
        assertEquals(List.of("/places"), pointers(whole(3, List.of(room(null, "A"))), Set.of()));
        assertEquals(List.of("/places"), pointers(whole(3, List.of(room(OWN, "A"), room(null, "B"))), Set.of(OWN)));
    }

    @Test
    void roomsNeedAtLeastOne() {
        assertEquals(List.of("/places"), pointers(rooms(), Set.of()));
        assertEquals(List.of(), pointers(rooms(room(null, "A")), Set.of()));
    }

    @Test
    void labelsStandOnceWhateverTheirCase() {
        assertEquals(List.of("/places/1/label"), pointers(rooms(room(null, "Chambre A"), room(null, "chambre a")), Set.of()));
    }

    @Test
    void anIdMustBeOneOfTheDwellingsAndStandOnce() {
        assertEquals(List.of("/places/0/id"), pointers(rooms(room(UUID.randomUUID(), "A")), Set.of(OWN)));
        assertEquals(List.of("/places/1/id"), pointers(rooms(room(OWN, "A"), room(OWN, "B")), Set.of(OWN)));
    }

    @Test
    void figuresAreBounded() {
        assertEquals(List.of("/places/0/bedrooms", "/places/0/capacity"),
                pointers(rooms(new PlaceCard(null, "A", 51, 0)), Set.of()));
    }

    @Test
    void withoutAWayOfLettingNothingIsJudged() {
        Faults faults = new Faults();
        PlaceRules.places(card(null, null, List.of()), Set.of(), faults);
        assertFalse(faults.any());
        assertNull(card(null, null, null).letting());
    }

    private static List<String> pointers(DwellingCard card, Set<UUID> known) {
        Faults faults = new Faults();
        PlaceRules.places(card, known, faults);
        return faults.any() ? assertThrows(InvalidInput.class, faults::refuseIfAny).faults().stream().map(Fault::pointer).toList() : List.of();
    }

    private static PlaceCard room(UUID id, String label) {
        return new PlaceCard(id, label, 1, 1);
    }

    private static DwellingCard whole(Integer bedrooms, List<PlaceCard> places) {
        return card(Letting.WHOLE, bedrooms, places);
    }

    private static DwellingCard rooms(PlaceCard... places) {
        return card(Letting.ROOMS, 4, List.of(places));
    }

    private static DwellingCard card(Letting letting, Integer bedrooms, List<PlaceCard> places) {
        return new DwellingCard("0701", "1, rue X", DwellingKind.HOUSE, letting, null, bedrooms, null, null, null, null, null, places);
    }
}
