package lu.daach.account.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which communes are told together, so that no sum tells of single households. */
class FewTest {

    @Test
    void theSmallOnesAreTogetherUntilTheyAreEnough() {
        assertEquals(List.of("a", "b"), Few.together(Map.of("a", 2L, "b", 4L, "c", 9L)));
        assertEquals(List.of("a", "b"), Few.together(Map.of("a", 2L, "b", 6L, "c", 9L)));
        assertEquals(List.of(), Few.together(Map.of("a", 5L, "b", 6L)));
        assertTrue(Few.enough(Map.of("a", 2L, "b", 4L), List.of("a", "b")));
        assertFalse(Few.enough(Map.of("a", 2L), List.of("a")));
    }
}
