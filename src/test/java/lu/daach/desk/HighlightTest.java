package lu.daach.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightTest {

    private static String shown(String text, String words) {
        return Highlight.parts(text, words).stream().map(part -> part.hit() ? "[" + part.text() + "]" : part.text()).collect(Collectors.joining());
    }

    @Test
    void whatWasTypedIsMarkedAccentsAndCapitalsAside() {
        assertEquals("[Bragança] [Pires]", shown("Bragança Pires", "PIRES braganca"));
        assertEquals("Gro[ß]mann", shown("Großmann", "ss"));
        assertEquals("Müller", shown("Müller", "x"));
        assertEquals("", shown("", "x"));
    }
}
