package lu.daach.admission.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {

    @ParameterizedTest(name = "{0} what is found {1}: reason {2}, manager {3}")
    @CsvSource({
        "ACCEPTED, ELIGIBLE,     false, false",
        "ACCEPTED, INCOMPLETE,   true,  false",
        "ACCEPTED, NOT_ELIGIBLE, true,  true",
        "REFUSED,  ELIGIBLE,     true,  false",
        "REFUSED,  INCOMPLETE,   false, false",
        "REFUSED,  NOT_ELIGIBLE, false, false"})
    void deciding_otherwise_than_found_is_reasoned(Choice choice, SchemeResult.Outcome found, boolean reason, boolean manager) {
        assertEquals(reason, choice.needsReason(found));
        assertEquals(manager, choice.needsManager(found));
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, WAITING", "REFUSED, REFUSED"})
    void a_decision_moves_the_application(Choice choice, ApplicationStatus status) {
        assertEquals(status, choice.status());
    }
}
