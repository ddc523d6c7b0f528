package lu.daach.household.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lu.daach.api.Body;
import lu.daach.household.HouseholdCard;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Motive;
import lu.daach.kernel.Fault;
import lu.daach.kernel.InvalidInput;
import lu.daach.rulebook.Refusal;
import org.junit.jupiter.api.Test;

class HouseholdJsonTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    private static Body body(String json) {
        return Body.read(new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> pointers(Body body) {
        return assertThrows(InvalidInput.class, body::finish).faults().stream().map(Fault::pointer).toList();
    }

    @Test
    void a_question_is_read_whole() {
        Body body = body("""
                {'household': {'members': [{'id': 'a', 'born': '1990-05-01', 'role': 'applicant'}],
                 'incomes': [{'member': 'a', 'kind': 'self-employment', 'net': '30000.00', 'per': 'year'}],
                 'facts': {'communeOfResidence': '0701', 'motiveToMove': 'work', 'ownsDwellingShare': '1/3', 'healthInsured': false}}}""");
        HouseholdFacts household = HouseholdJson.question(body.object("household"), true);
        body.finish();
        assertEquals(List.of(), household.refusals(ON));
        assertEquals("30000.00", household.yearlyIncome().toPlainString());
        assertEquals(new Facts("0701", Motive.WORK, Fraction.oneOf(3), null, null, false, null, null, null, null, null, null, null),
                household.facts());
    }

    @Test
    void left_out_and_null_are_not_known() {
        Body body = body("{'household': {'members': [{'id': 'a', 'born': '1990-05-01', 'role': 'adult'}], 'incomes': null, 'facts': null}}");
        HouseholdFacts household = HouseholdJson.question(body.object("household"), true);
        body.finish();
        assertNull(household.incomes());
        assertEquals(Facts.NONE, household.facts());
    }

    @Test
    void every_fault_of_the_form_is_noted_and_the_rules_find_the_rest() {
        Body body = body("""
                {'household': {'members': [{'id': 'a', 'born': '1990-02-30', 'role': 'applicant', 'x': 1}, {'id': 'a', 'role': 'boss'}],
                 'incomes': [{'member': 'q', 'kind': 'lottery', 'net': 12, 'per': 'week'}], 'facts': {'ownsDwellingShare': '4/3'}, 'y': 1}}""");
        HouseholdFacts household = HouseholdJson.question(body.object("household"), true);
        assertEquals(List.of("/household/members/1/id", "/household/incomes/0/member"),
                household.refusals(ON).stream().map(Refusal::pointer).toList());
        assertEquals(List.of("/household/members/0/born", "/household/members/0/x", "/household/members/1/born", "/household/members/1/role",
                "/household/incomes/0/kind", "/household/incomes/0/net", "/household/incomes/0/per",
                "/household/facts/ownsDwellingShare", "/household/y"), pointers(body));
    }

    @Test
    void facts_are_no_part_of_a_question_without_them() {
        Body body = body("{'household': {'members': [{'id': 'a', 'born': '1990-05-01', 'role': 'adult'}], 'facts': {}}}");
        HouseholdJson.question(body.object("household"), false);
        assertEquals(List.of("/household/facts"), pointers(body));
    }

    @Test
    void without_members_there_is_nothing_to_judge() {
        Body body = body("{'household': {'incomes': []}}");
        assertNull(HouseholdJson.question(body.object("household"), true));
        assertEquals(List.of("/household/members"), pointers(body));
    }

    @Test
    void a_card_leaves_to_the_rules_what_is_theirs() {
        Body body = body("""
                {'lastName': 'Muster', 'members': [{'firstName': 'Eva', 'born': '1990-05-01', 'role': 'applicant', 'from': '2026-01-01'}],
                 'referent': 'nobody', 'incomes': [{'member': 'a', 'kind': 'revis', 'net': '1.5', 'per': 'month', 'until': '2026-12-31'}]}""");
        HouseholdCard card = HouseholdJson.card(body);
        assertNull(card.members().get(0).id());
        assertEquals(LocalDate.of(2026, 1, 1), card.members().get(0).from());
        assertEquals("1.50", card.incomes().get(0).net().toPlainString());
        assertFalse(card.incomes().get(0).proven());
        assertEquals(List.of("/referent"), pointers(body));
    }
}
