package lu.daach.admission.rules;

import static lu.daach.admission.rules.ApplicationStatus.DRAFT;
import static lu.daach.admission.rules.ApplicationStatus.HOUSED;
import static lu.daach.admission.rules.ApplicationStatus.OFFERED;
import static lu.daach.admission.rules.ApplicationStatus.REFUSED;
import static lu.daach.admission.rules.ApplicationStatus.SUBMITTED;
import static lu.daach.admission.rules.ApplicationStatus.WAITING;
import static lu.daach.admission.rules.ApplicationStatus.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationStatusTest {

    private static final Map<ApplicationStatus, Set<ApplicationStatus>> STEPS = Map.of(
            DRAFT, EnumSet.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, EnumSet.of(WAITING, REFUSED, WITHDRAWN),
            WAITING, EnumSet.of(OFFERED, HOUSED, WITHDRAWN),
            OFFERED, EnumSet.of(WAITING, HOUSED, WITHDRAWN),
            HOUSED, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of());

    @Test
    void only_these_steps_exist() {
        for (ApplicationStatus from : ApplicationStatus.values()) {
            for (ApplicationStatus next : ApplicationStatus.values()) {
                assertEquals(STEPS.get(from).contains(next), from.mayBecome(next), from + " to " + next);
            }
        }
    }

    @Test
    void what_has_an_end_is_open_until_then() {
        assertTrue(Arrays.stream(new ApplicationStatus[] {DRAFT, SUBMITTED, WAITING, OFFERED}).allMatch(ApplicationStatus::isOpen));
        assertFalse(Arrays.stream(new ApplicationStatus[] {HOUSED, REFUSED, WITHDRAWN}).anyMatch(ApplicationStatus::isOpen));
    }

    @Test
    void what_is_decided_is_not_changed_any_more() {
        assertTrue(DRAFT.isChangeable());
        assertTrue(SUBMITTED.isChangeable());
        assertFalse(Arrays.stream(new ApplicationStatus[] {WAITING, OFFERED, HOUSED, REFUSED, WITHDRAWN}).anyMatch(ApplicationStatus::isChangeable));
    }
}
