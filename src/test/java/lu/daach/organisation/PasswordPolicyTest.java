package lu.daach.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which passwords are good enough (NIST SP 800-63B-4): long, not on a list, nothing about the person; no rule on characters. */
class PasswordPolicyTest {

    private static String verdict(String password, boolean secondProof) {
        Faults faults = new Faults();
        PasswordPolicy.check(password, secondProof, List.of("officer", "Nadine Muster", "Agence Muster"), "/password", faults);
        try {
            faults.refuseIfAny();
            return "good";
        } catch (InvalidInput e) {
            return e.faults().get(0).key();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "violet tracteur sirop nuage, false, good",
        "quatre vaches au balcon, false, good",
        "hauswandregenschirm, false, good",
        "xkqzvwpltrmn, true, good",
        "xkqzvwpltrmn, false, short",
        "xkqzvwpltrm, true, short",
        "aaaaaaaaaaaaaaaaaaaa, false, guessed",
        "123456789012345, false, guessed",
        "passwordpassword, false, guessed",
        "qwertyuiopasdfghjkl, false, guessed",
        "Nadine Muster Agence, false, guessed",
        "daachdaachdaachdaach, false, guessed",
    })
    void table(String password, boolean secondProof, String expected) {
        assertEquals(expected, verdict(password, secondProof).replaceAll(".*\\.", ""));
    }

    @Test
    void lengthIsCountedInSignsAndTakenWhole() {
        assertEquals("good", verdict("é".repeat(2) + "xkqz vwpl trmn bdfg " + "x".repeat(106), false));
        assertEquals("organisation.password.long", verdict("xkqz vwpl trmn bdfg ".repeat(7), false));
        assertEquals("organisation.password.short", verdict("🏠".repeat(14), false));
        assertEquals("organisation.password.short", verdict(null, false));
    }
}
