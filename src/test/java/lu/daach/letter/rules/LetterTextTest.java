package lu.daach.letter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.daach.kernel.Language;
import org.junit.jupiter.api.Test;

class LetterTextTest {

    @Test
    void keysBecomeTheirValuesAndOthersStay() {
        assertEquals("Bonjour Ada, {x.y} et {? jour}",
                LetterText.fill("Bonjour {household.name}, {x.y} et {? jour}", Map.of("household.name", "Ada")));
    }

    @Test
    void aValueOfSeveralLinesReplacesItsWholeLineOnly() {
        Map<String, String> values = Map.of("a", "- 1\n- 2");
        assertEquals("x\n- 1\n- 2\ny", LetterText.fill("x\n{a}\ny", values));
        assertEquals("x {a}", LetterText.fill("x {a}", values));
    }

    @Test
    void anOptionalLineFallsAwayWithoutItsValue() {
        assertEquals("a\n\nb", LetterText.fill("a\n\n~ Fin : {end}\n\nb", Map.of()));
        assertEquals("Fin : 1/1", LetterText.fill("~ Fin : {end}", Map.of("end", "1/1")));
    }

    @Test
    void aValueIsNothingButText() {
        assertEquals("(owner.iban) *x* / a b", LetterText.plain("{owner.iban} **x** | a\nb"));
        List<Block> blocks = LetterText.blocks(LetterText.fill("{n}", Map.of("n", LetterText.plain("**{a}** | # x"))));
        assertEquals(1, blocks.size());
        assertEquals("*(a)* / # x", blocks.get(0).rows().get(0).cells().get(0).text());
    }

    @Test
    void everyFaultIsSaidAtItsLine() {
        List<String> said = LetterText.faults("a {b\n{no.key} **x\n{known}\n{? jour}", "/text", Set.of("known")).stream()
                .map(fault -> fault.pointer() + " " + fault.key() + " " + fault.args().get(0)).toList();
        assertEquals(List.of("/text letter.text.brace 1", "/text letter.text.strong 2", "/text letter.text.unknown 2"), said);
        assertEquals(List.of("Ligne 2 : à compléter à la main : jour."), LetterText.open("x\n{? jour}", "/text").stream()
                .map(fault -> fault.message(Language.FR)).toList());
    }

    @Test
    void theTextHasBlocks() {
        List<Block> blocks = LetterText.blocks("un\ndeux\n\n# Titre\ntrois\n- a\n- **b** {c}\n|= h | i |\n| j | **k** |\n| **l** | **m** |");
        assertEquals(List.of("paragraph", "heading", "paragraph", "list", "table"), blocks.stream().map(Block::code).toList());
        assertEquals(2, blocks.get(0).rows().size());
        List<Span> spans = blocks.get(3).rows().get(1).cells().get(0).spans();
        assertEquals(new Span("b", true, false), spans.get(0));
        assertEquals(new Span("c", false, true), spans.get(2));
        assertTrue(blocks.get(4).rows().get(0).head());
        assertTrue(blocks.get(4).rows().get(2).strong());
    }
}
