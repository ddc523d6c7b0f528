package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lu.daach.bench.Figures;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/**
 * Property staff, syndicate, commune and administrator get no word of the office social: a word that stands nowhere else goes through everything
 * that the office writes, and then every address of the matrix is asked for it, with the id of each thing that holds it.
 */
@OnTheServer
class WallIT {

    private static final String WORD = "Zmauerwuert";
    private static final List<String> OUTSIDE = List.of("officer", "manager", "syndicate", "commune", "admin", "officer-b", "manager-b", "social-b");

    /** Pages are dearer than routes. */
    private static final Set<String> AT_PAGES = Set.of("officer", "manager", "syndicate", "admin");

    private static final Pattern IBAN = Pattern.compile("\\bLU[0-9]{2}[ \u00a0]?(?:[0-9]{4}[ \u00a0]?){4}\\b");

    private static final Rest SOCIAL = Rest.as("social");

    private final Set<String> ids = new LinkedHashSet<>();
    private String household;
    private int asked;

    private String kept(Rest.Answer answer) {
        assertTrue(answer.status() == 200 || answer.status() == 201, answer.status() + " " + answer.text());
        JsonObject json = answer.json();
        String id = json.getString("id", null);
        if (id != null) {
            ids.add(id);
        }
        return id;
    }

    private void written() throws IOException {
        household = kept(SOCIAL.post("/households", Samples.ofRedange().householdBody()));
        String path = "/households/" + household;
        kept(SOCIAL.post(path + "/notes", "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\": \"" + WORD + "\", \"confidential\": \"" + WORD + "\"}"));
        kept(SOCIAL.put(path + "/note-draft", "{\"kind\": \"call\", \"on\": \"2026-11-10\", \"shared\": \"" + WORD + "\", \"confidential\": \"" + WORD + "\"}"));
        kept(SOCIAL.post(path + "/appointments", "{\"on\": \"2026-11-20\", \"at\": \"10:00\", \"minutes\": 30, \"place\": \"elsewhere\", \"state\": \"planned\","
                + " \"placeNote\": \"" + WORD + "\", \"interpreter\": \"" + WORD + "\"}"));
        kept(SOCIAL.post(path + "/objectives", "{\"field\": \"health\", \"aim\": \"" + WORD + "\", \"targetOn\": \"2027-03-31\", \"state\": \"open\","
                + " \"outcome\": null, \"shared\": true, \"steps\": [{\"what\": \"" + WORD + "\", \"by\": \"both\", \"dueOn\": \"2026-12-01\"}]}"));
        kept(SOCIAL.post(path + "/move-on", "{\"kind\": \"search\", \"on\": \"2026-11-10\", \"what\": \"" + WORD + "\"}"));
        kept(SOCIAL.post(path + "/budgets", "{\"incomes\": {\"wage\": \"1900.00\"}, \"costs\": {}, \"debts\": [{\"creditor\": \"" + WORD
                + "\", \"owed\": \"300.00\", \"monthly\": \"50.00\"}], \"homeBefore\": \"900.00\", \"home\": \"400.00\"}"));
        kept(SOCIAL.post(path + "/hand-overs", "{\"worker\": \"" + Demonstration.id("staff/social2") + "\", \"message\": \"" + WORD + "\"}"));
        kept(SOCIAL.post(path + "/holds", "{\"reason\": \"Litige " + WORD + "\"}"));
        kept(SOCIAL.post("/drop-ins", "{\"name\": \"" + WORD + "\", \"need\": \"papers\", \"language\": \"fr\", \"interpreter\": false, \"words\": \"" + WORD
                + "\", \"next\": \"call-back\"}"));
        String aid = kept(SOCIAL.post(path + "/aids", "{\"kind\": \"food\", \"requestedOn\": \"2026-11-09\", \"amount\": \"90.00\", \"per\": \"once\","
                + " \"purpose\": \"" + WORD + "\", \"urgent\": true}"));
        kept(SOCIAL.post("/aids/" + aid + "/decision", "{\"outcome\": \"granted\", \"by\": \"president\", \"decidedOn\": \"2026-11-12\", \"reason\": \"" + WORD
                + "\", \"funding\": \"office\"}"));
        kept(SOCIAL.upload("POST", "/attachments?subject=aid:" + aid + "&kind=certificate&name=" + WORD + ".png&title=" + WORD, picture(), "image/png"));
        kept(SOCIAL.upload("POST", "/attachments?subject=follow-up:" + household + "&kind=other&name=" + WORD + ".png&title=" + WORD, picture(), "image/png"));
        kept(SOCIAL.post("/letters", "{\"subject\": \"household:" + household + "\", \"template\": \"household-letter\", \"subjectLine\": \"" + WORD
                + "\", \"text\": \"" + WORD + "\", \"enclosures\": \"" + WORD + "\", \"recipient\": \"Ada Muster\\n1, rue du Test\\nL-8510 Redange\"}"));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void nobodyOutsideTheOfficeGetsAWordOfIt() throws IOException {
        Samples.all();
        written();
        // What is looked for is found where it may be: by the referent, at the same addresses.
        Set<String> referent = hits("social", true);
        assertTrue(referent.size() >= 12, referent.toString());
        List<String> leaks = new ArrayList<>();
        for (String persona : OUTSIDE) {
            hits(persona, AT_PAGES.contains(persona)).forEach(hit -> leaks.add(persona + " " + hit));
            leaks.addAll(refusals(persona));
        }
        assertEquals(List.of(), leaks);
        Figures.say("wall.requests", asked, "requests", "the word stood at " + referent.size() + " addresses for the referent and at none for anybody else");
        assertTrue(asked > 3_000, "only " + asked + " requests");
        assertEquals(new TreeSet<String>(), logged());
    }

    /** The owner's bank is the business of who pays: nobody else finds a whole account number at any address. */
    @Test
    void whoDoesNotPaySeesNoWholeIban() {
        Samples.all();
        List<String> whole = new ArrayList<>();
        for (String persona : List.of("social", "social-b", "syndicate", "commune", "admin")) {
            Visitor visitor = Visitor.signedIn(persona);
            for (Routes.Route route : Routes.all()) {
                if (route.method().equals("GET") && route.expected().get(persona) == 200) {
                    String address = route.address(Samples.of(persona));
                    String body = (route.page() ? visitor.get(address) : Raw.send("GET", address, List.of("Authorization: Bearer demo-" + persona), (String) null)).body();
                    Matcher found = IBAN.matcher(body);
                    while (found.find()) {
                        if (valid(found.group())) {
                            whole.add(persona + " " + address + " " + found.group());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), whole);
    }

    /** By its check digits, ISO 13616. */
    private static boolean valid(String written) {
        String iban = written.replace(" ", "").replace("\u00a0", "");
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(one -> digits.append(Character.getNumericValue(one)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** Every address that is read, with every id and as a search; those that show the word. */
    private Set<String> hits(String persona, boolean pages) {
        Visitor visitor = pages ? Visitor.signedIn(persona) : null;
        Set<String> hits = new TreeSet<>();
        for (Routes.Route route : Routes.all()) {
            if (!route.method().equals("GET") || route.page() && !pages) {
                continue;
            }
            for (String address : addresses(route, persona)) {
                asked++;
                Raw.Answer answer = route.page() ? visitor.get(address) : Raw.send("GET", address, List.of("Authorization: Bearer demo-" + persona), (String) null);
                // A search page repeats what was asked for; then only what it found counts.
                String body = answer.body().replace("value=\"" + WORD + "\"", "").replace("q=" + WORD, "");
                if (body.contains(WORD)) {
                    hits.add(address);
                }
            }
        }
        return hits;
    }

    private List<String> addresses(Routes.Route route, String persona) {
        if (route.hasId()) {
            return (route.expected().get(persona) == 403 ? List.of(household) : List.copyOf(ids)).stream().map(route::address).toList();
        }
        String address = route.address(Samples.of(persona));
        String more = address.contains("?") ? "&" : "?";
        return address.endsWith("/openapi") ? List.of() : List.of(address, address + more + "size=200", address + more + "q=" + WORD);
    }

    /** What is said to who tries to change any of it. */
    private List<String> refusals(String persona) {
        List<String> leaks = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            if (!route.method().equals("GET") && !route.page() && route.hasId()) {
                for (String address : addresses(route, persona)) {
                    asked++;
                    String body = Raw.send(route.method(), address, List.of("Authorization: Bearer demo-" + persona, "Content-Type: application/json"), "{}").body();
                    if (body.contains(WORD)) {
                        leaks.add(persona + " " + route.method() + " " + address);
                    }
                }
            }
        }
        leaks.addAll(Stream.of("/note-searches").filter(path -> Rest.as(persona).post(path, "{\"words\": \"" + WORD + "\"}").text().contains("\"household\"")).toList());
        return leaks;
    }

    /** The files that the server has written beside its database, its log among them. */
    private static Set<String> logged() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Product.data())) {
            files.filter(Files::isRegularFile).filter(file -> !file.startsWith(Product.data().resolve("postgres/data/base"))).forEach(file -> {
                try {
                    if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(WORD)) {
                        found.add(file.toString());
                    }
                } catch (NoSuchFileException e) {
                    // It went while it was looked for.
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        // The change log of the database holds what stands in plain in it: names of who came to the open desk, of papers and of creditors' letters.
        found.removeIf(file -> file.contains("pg_wal"));
        return found;
    }
}
