package lu.daach.admission.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Role;
import lu.daach.rulebook.Rulebook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Art. 4 RGD-LOC by its cases. */
class BedroomNeedTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/lu/daach/admission/bedrooms.csv", numLinesToSkip = 1)
    void a_household_needs_so_many(String name, LocalDate on, String members, int rooms) {
        assertEquals(rooms, BedroomNeed.of(Rulebook.national().on(on)).rooms(members(members), on));
    }

    private static List<Member> members(String written) {
        return written == null ? List.of() : Arrays.stream(written.split(" ")).map(one -> new Member(one, LocalDate.parse(one.substring(1)),
                switch (one.charAt(0)) {
                    case 'A' -> Role.APPLICANT;
                    case 'P' -> Role.PARTNER;
                    case 'C' -> Role.CHILD;
                    default -> Role.ADULT;
                })).toList();
    }
}
