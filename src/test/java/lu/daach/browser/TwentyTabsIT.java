package lu.daach.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** One person with twenty tabs open, each with a form half filled in: none of them is lost. */
@OnTheServer
class TwentyTabsIT {

    private static final int TABS = 20;

    @Test
    void everyTabKeepsItsForm() {
        Visitor officer = Visitor.signedIn("officer");
        List<Map<String, String>> tabs = new ArrayList<>();
        for (int i = 0; i < TABS; i++) {
            tabs.add(new HashMap<>(Visitor.fields(officer.get("/lease/owner.xhtml"), "form")));
        }
        // Other pages between, as on any day.
        officer.get("/lease/owners.xhtml");
        officer.get("/household/households.xhtml");
        for (int i = 0; i < TABS; i++) {
            Map<String, String> form = tabs.get(i);
            form.put("kind", "person");
            form.put("lastName", "Onglet" + (char) ('a' + i));
            form.put("firstName", "Vingt");
            form.put("iban", "LU28 0019 4006 4475 0000");
            form.put("language", "fr");
            form.put("save", "save");
            Raw.Answer answer = officer.post("/lease/owner.xhtml", form);
            assertTrue(answer.status() == 302 || answer.body().contains("owner-file.xhtml"), i + ": " + answer);
        }
        String owners = officer.get("/lease/owners.xhtml?q=Onglet").body();
        for (int i = 0; i < TABS; i++) {
            assertTrue(owners.contains("Onglet" + (char) ('a' + i)), "tab " + i);
        }
        assertEquals(200, Rest.as("officer").get("/owners?size=200").status());
    }
}
