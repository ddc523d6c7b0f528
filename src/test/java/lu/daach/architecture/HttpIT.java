package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every answer carries, what no answer tells, and what is not reachable at all. */
@OnTheServer
class HttpIT {

    private static final String OFFICER = "Authorization: Bearer demo-officer";
    private static final String JSON = "Content-Type: application/json";
    private static final String MADE_UP = "7b2d2b6c-9a52-4b52-8a3e-000000000000";
    private static final int CROWD = 500;
    private static final int MEBIBYTE = 1024 * 1024;

    /** Words that would tell of the inside. */
    private static final Pattern INSIDE = Pattern.compile("(?i)lu\\.daach|java\\.|jakarta\\.|org\\.|com\\.sun|exception|stack ?trace|\\bat [a-z]+\\.[a-z]|"
            + "payara|glassfish|grizzly|jersey|mojarra|primefaces [0-9]|eclipselink|parsson|hibernate|weld|postgres|psql|jdbc|sqlstate|\\bselect\\b.*\\bfrom\\b|"
            + "region_id|constraint|row-level|servlet|6\\.2025|18\\.6");

    @BeforeAll
    static void somethingToLookAt() {
        Samples.all();
    }

    private static Raw.Answer rest(String method, String path, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(OFFICER));
        lines.addAll(List.of(headers));
        return Raw.send(method, "/api/v1" + path, lines, body);
    }

    /** Answers of every kind that can be provoked, by the status that they are to have. */
    private static Map<Integer, List<Raw.Answer>> everyKind() throws SQLException {
        Samples samples = Samples.ofRedange();
        Visitor officer = Visitor.signedIn("officer");
        Visitor social = Visitor.signedIn("social");
        String owner = samples.owner();
        Map<Integer, List<Raw.Answer>> kinds = new TreeMap<>();
        kinds.put(200, new ArrayList<>(List.of(rest("GET", "/owners", null), rest("GET", "/owners/" + owner + "/iban", null),
                rest("OPTIONS", "/owners", null), rest("HEAD", "/owners", null), Raw.get("/sign-in.xhtml"), Raw.get("/welcome.xhtml"),
                Raw.get("/health/ready"), Raw.get("/resources/daach/tokens.css"), Raw.get("/resources/daach/daach.js"),
                Raw.get("/resources/daach/fonts/source-sans-3-latin-wght-normal.woff2"), officer.get("/lease/owners.xhtml"),
                officer.get("/lease/owner.xhtml?id=" + owner),
                rest("POST", "/calculations/participation", Samples.participationBody(), JSON))));
        kinds.put(201, List.of(rest("POST", "/owners", samples.ownerBody(), JSON)));
        kinds.put(303, List.of(Raw.get("/"), Raw.get("/index.xhtml"), Raw.get("/lease/owners.xhtml"), Raw.get("/nothing")));
        kinds.put(400, List.of(rest("POST", "/owners", "{", JSON), rest("POST", "/owners", "", JSON),
                rest("POST", "/rent-runs/2027-10/posting", "{\"digest\": \"x\"}", JSON)));
        kinds.put(401, List.of(Raw.get("/api/v1/owners"), Raw.get("/api/v1/nothing"), Raw.get("/api/v1/owners", "Authorization: Bearer x"),
                Raw.get("/api/v1/owners", "Authorization: Basic b2ZmaWNlcjpvZmZpY2Vy")));
        kinds.put(403, List.of(Raw.get("/api/v1/owners", "Authorization: Bearer demo-social"),
                officer.send("POST", "/api/v1/owners", samples.ownerBody(), JSON), social.get("/lease/owners.xhtml")));
        kinds.put(404, List.of(rest("GET", "/owners/" + MADE_UP, null), rest("GET", "/owners/x", null), rest("GET", "/nothing", null),
                officer.get("/nothing"), officer.get("/nothing.xhtml"), officer.get("/lease/owner.xhtml?id=" + MADE_UP),
                Raw.get("/resources/daach/nothing.css"), officer.get("/WEB-INF/web.xml")));
        kinds.put(405, List.of(rest("DELETE", "/owners/" + owner, null), rest("PUT", "/owners", "{}", JSON), rest("PATCH", "/owners", "{}", JSON),
                rest("POST", "/postings", "{}", JSON)));
        rest("PUT", "/owners/" + owner, samples.item("/owners/" + owner), JSON);
        kinds.put(409, List.of(rest("PUT", "/owners/" + owner, samples.item("/owners/" + owner)
                .replaceFirst("\"version\":[0-9]+", "\"version\":0"), JSON)));
        kinds.put(413, List.of(rest("POST", "/owners", " ".repeat(MEBIBYTE + 1), JSON)));
        kinds.put(415, List.of(rest("POST", "/owners", "{}", "Content-Type: text/plain"), rest("POST", "/owners", "{}")));
        kinds.put(422, List.of(rest("POST", "/owners", "{}", JSON), rest("GET", "/owners?page=-1", null), rest("GET", "/owners?x=1", null)));
        return kinds;
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws SQLException {
        List<String> wrong = new ArrayList<>();
        everyKind().forEach((status, answers) -> answers.forEach(answer -> {
            if (answer.status() != status && !(status == 303 && answer.status() == 302)) {
                wrong.add("expected " + status + ": " + answer);
            }
            wrong.addAll(faults(answer));
        }));
        assertEquals(List.of(), wrong);
    }

    private static List<String> faults(Raw.Answer answer) {
        List<String> faults = new ArrayList<>();
        Map<String, String> expected = new LinkedHashMap<>(Map.of(
                "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin"));
        boolean file = answer.request().matches("GET /(resources|jakarta.faces.resource)/.*");
        if (!file) {
            expected.put("Cache-Control", "no-store");
        }
        expected.forEach((name, value) -> {
            if (!List.of(value).equals(answer.all(name))) {
                faults.add(answer.request() + " " + answer.status() + ": " + name + " is " + answer.all(name));
            }
        });
        for (String telling : List.of("Server", "X-Powered-By", "X-AspNet-Version", "Via")) {
            if (!answer.all(telling).isEmpty()) {
                faults.add(answer.request() + " tells " + telling);
            }
        }
        List<String> policies = answer.all("Content-Security-Policy");
        if (policies.size() != 1) {
            faults.add(answer.request() + " " + answer.status() + " has " + policies.size() + " content policies");
        } else {
            faults.addAll(policyFaults(answer, policies.get(0)));
        }
        if (answer.headers().stream().anyMatch(line -> line.toLowerCase().contains("jsessionid"))
                || answer.body().toLowerCase().contains("jsessionid")) {
            faults.add(answer.request() + " has a session id in an address");
        }
        for (String cookie : answer.all("Set-Cookie")) {
            // The server writes the value of SameSite in small letters; browsers read it without regard to case.
            if (!cookie.matches("__Host-daach=[0-9a-f]{64}; Path=/; Secure; HttpOnly; SameSite=(?i:Strict)")
                    && !cookie.matches("__Host-daach-known=[0-9a-f]{64}; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Strict")) {
                faults.add(answer.request() + " sets " + cookie);
            }
        }
        return faults;
    }

    private static List<String> policyFaults(Raw.Answer answer, String policy) {
        Map<String, Set<String>> directives = new LinkedHashMap<>();
        for (String directive : policy.split(";")) {
            if (!directive.isBlank()) {
                List<String> words = List.of(directive.strip().split("\\s+"));
                directives.put(words.get(0), new TreeSet<>(words.subList(1, words.size())));
            }
        }
        List<String> faults = new ArrayList<>();
        Map.of("default-src", "'none'", "object-src", "'none'", "base-uri", "'none'", "frame-ancestors", "'none'", "form-action", "'self'")
                .forEach((name, value) -> {
                    if (!Set.of(value).equals(directives.get(name))) {
                        faults.add(answer.request() + ": " + name + " in " + policy);
                    }
                });
        for (String name : List.of("script-src", "script-src-elem", "script-src-attr", "style-src", "connect-src", "img-src", "font-src")) {
            for (String source : directives.getOrDefault(name, Set.of())) {
                boolean good = source.equals("'self'") || name.equals("img-src") && source.equals("data:")
                        || name.equals("script-src") && source.matches("'nonce-[A-Za-z0-9+/=]{20,}'");
                if (!good) {
                    faults.add(answer.request() + ": " + source + " in " + name);
                }
            }
        }
        boolean page = answer.status() == 200 && answer.body().contains("<html") && !answer.request().contains("/errors/");
        if (page && answer.request().contains(".xhtml") && directives.getOrDefault("script-src", Set.of()).stream().noneMatch(s -> s.startsWith("'nonce-"))) {
            faults.add(answer.request() + ": a page without a nonce: " + policy);
        }
        return faults;
    }

    @Test
    void everyPageHasItsOwnNonceAndNoScriptWithout() {
        Pattern nonce = Pattern.compile("'nonce-([^']+)'");
        Set<String> nonces = new TreeSet<>();
        for (int i = 0; i < 10; i++) {
            Raw.Answer page = Raw.get("/sign-in.xhtml");
            Matcher found = nonce.matcher(page.header("Content-Security-Policy"));
            assertTrue(found.find());
            nonces.add(found.group(1));
            Matcher script = Pattern.compile("<script\\b[^>]*>").matcher(page.body());
            while (script.find()) {
                assertTrue(script.group().contains("nonce=\"" + found.group(1) + "\"") || script.group().contains("src="), script.group());
            }
            assertFalse(page.body().matches("(?s).*<[^>]+\\son(click|load|submit|change|error)=.*"), "a handler in the markup");
        }
        assertEquals(10, nonces.size());
    }

    @Test
    void theOnlyCookiesAreTheSessionAndTheKnownBrowser() {
        Visitor visitor = Visitor.stranger();
        Raw.Answer first = visitor.get("/sign-in.xhtml");
        assertEquals(1, first.all("Set-Cookie").size(), first.toString());
        Raw.Answer in = visitor.signIn("officer", "demo-officer-2026");
        // The session under its new id, and what tells the browser from a stranger's at the next sign-in.
        assertTrue(in.all("Set-Cookie").stream().allMatch(cookie -> cookie.startsWith("__Host-daach=") || cookie.startsWith("__Host-daach-known=")), in.toString());
        assertEquals(List.of(), visitor.get("/lease/owners.xhtml").all("Set-Cookie"));
        assertEquals(List.of(), rest("GET", "/owners", null).all("Set-Cookie"));
        assertEquals(List.of(), Raw.get("/api/v1/owners").all("Set-Cookie"));
        assertEquals(List.of(), Raw.get("/resources/daach/tokens.css").all("Set-Cookie"));
    }

    @Test
    void aWriteByCookieComesFromAPageOfOurs() throws SQLException {
        String origin = "Origin: " + Product.address();
        String body = Samples.ofRedange().ownerBody();
        Visitor officer = Visitor.signedIn("officer");
        long before = owners();
        List<List<String>> foreign = List.of(List.of(JSON), List.of(JSON, "Origin: null"), List.of(JSON, "Origin: https://elsewhere.example"),
                List.of(JSON, "Sec-Fetch-Site: cross-site", origin), List.of(JSON, "Sec-Fetch-Site: same-site", origin),
                List.of(JSON, "Sec-Fetch-Site: none"), List.of(JSON, "Sec-Fetch-Site: cross-site"),
                List.of(JSON, "Origin: " + Product.address() + ".elsewhere.example"), List.of(JSON, "Referer: " + Product.address() + "/"));
        for (List<String> headers : foreign) {
            assertEquals(403, officer.send("POST", "/api/v1/owners", body, headers.toArray(String[]::new)).status(), headers.toString());
        }
        for (String type : List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "text/plain; charset=utf-8")) {
            assertEquals(403, officer.send("POST", "/api/v1/owners", body, "Content-Type: " + type).status(), type);
            assertEquals(415, officer.send("POST", "/api/v1/owners", body, "Content-Type: " + type, origin).status(), type);
        }
        assertEquals(before, owners());
        assertEquals(201, officer.send("POST", "/api/v1/owners", body, JSON, origin).status());
        assertEquals(201, officer.send("POST", "/api/v1/owners", body, JSON, "Sec-Fetch-Site: same-origin").status());
        assertEquals(201, rest("POST", "/owners", body, JSON, "Sec-Fetch-Site: cross-site", "Origin: https://elsewhere.example").status());
        assertEquals(before + 3, owners());
    }

    @Test
    void aRequestWithATokenLooksAtNoCookie() {
        Visitor officer = Visitor.signedIn("officer");
        assertEquals(401, officer.send("GET", "/api/v1/owners", null, "Authorization: Bearer wrong").status());
        assertEquals(403, officer.send("GET", "/api/v1/owners", null, "Authorization: Bearer demo-social").status());
        assertEquals(200, officer.send("GET", "/api/v1/owners", null).status());
    }

    @Test
    void aFormWithoutItsPageIsRefused() throws SQLException {
        Visitor officer = Visitor.signedIn("officer");
        Map<String, String> fields = Visitor.fields(officer.get("/lease/owner.xhtml"), "form");
        fields.putAll(Map.of("kind", "person", "lastName", "Forged", "firstName", "Form", "language", "fr"));
        long before = owners();
        for (String state : new String[] {null, "", "1:1", "stateless", "-7000000000000000000:12"}) {
            Map<String, String> sent = new LinkedHashMap<>(fields);
            sent.remove("jakarta.faces.ViewState");
            if (state != null) {
                sent.put("jakarta.faces.ViewState", state);
            }
            Raw.Answer answer = officer.post("/lease/owner.xhtml", sent);
            // Without any state it is no form but a visit: the page is shown as if it were opened.
            boolean visit = state == null || state.isEmpty();
            assertTrue(visit && answer.status() == 200 || answer.status() == 302 && answer.header("Location").endsWith("/errors/expired.html"),
                    state + " " + answer);
        }
        // Another's state is no state of mine.
        assertEquals(302, Visitor.signedIn("manager").post("/lease/owner.xhtml", fields).status());
        assertEquals(before, owners());
        officer.post("/lease/owner.xhtml", fields);
        assertEquals(before + 1, owners());
    }

    private static long owners() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.count(connection, "select count(*) from lease.owner where region_id = 1");
        }
    }

    @Test
    void readingWritesNothingButTheJournal() throws SQLException {
        Samples samples = Samples.ofRedange();
        Visitor officer = Visitor.signedIn("officer");
        // What is asked for has to be there before, and what is new counts as read from the first look on.
        Map<Routes.Route, String> paths = new LinkedHashMap<>();
        Routes.all().forEach(route -> paths.put(route, route.address(samples)));
        officer.get("/administration/news.xhtml");
        Map<String, String> before = tables();
        for (Routes.Route route : Routes.all()) {
            if (route.method().equals("GET")) {
                String path = paths.get(route);
                Raw.Answer answer = route.page() ? officer.get(path) : Raw.get(path, OFFICER);
                assertTrue(answer.status() < 500, answer.toString());
            }
        }
        Map<String, String> after = tables();
        for (String kept : List.of("journal.entry", "journal.seal", "journal.horizon", "desk.seen")) {
            before.remove(kept);
            after.remove(kept);
        }
        assertEquals(before, after);
    }

    /** Every table with its rows and what was ever written to it. */
    private static Map<String, String> tables() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = Product.asSuperuser()) {
            for (String table : Sql.column(connection, "select schemaname || '.' || relname from pg_stat_user_tables")) {
                tables.put(table, Sql.only(connection, "select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from " + table + " t"));
            }
        }
        return tables;
    }

    @Test
    void nothingListensButTheServerAndItsDatabase() throws IOException {
        Path data = Product.data();
        String port = Product.address().replaceFirst(".*:", "");
        String database = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3).strip();
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(0).strip());
        long server = serverOf(port);
        assertEquals(Set.of("127.0.0.1:" + port), listening(server));
        Set<String> all = listening(postmaster);
        ProcessHandle.of(postmaster).orElseThrow().descendants().forEach(child -> all.addAll(listening(child.pid())));
        assertEquals(Set.of("127.0.0.1:" + database), all);
        assertEquals(Set.of(), sockets(server, "udp", "07"));
    }

    private static long serverOf(String port) {
        return ProcessHandle.allProcesses().filter(process -> listening(process.pid()).contains("127.0.0.1:" + port))
                .findFirst().orElseThrow().pid();
    }

    private static Set<String> listening(long pid) {
        return sockets(pid, "tcp", "0A");
    }

    /** Addresses of a process's own sockets in that state, from the kernel's tables. */
    private static Set<String> sockets(long pid, String kind, String state) {
        Set<String> inodes = new TreeSet<>();
        Path descriptors = Path.of("/proc/" + pid + "/fd");
        try (var all = Files.list(descriptors)) {
            for (Path descriptor : all.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring(8, target.length() - 1));
                    }
                }
            }
            Set<String> found = new TreeSet<>();
            for (String table : List.of(kind, kind + "6")) {
                for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                    String[] words = line.strip().split("\\s+");
                    if (words.length > 9 && words[3].equals(state) && inodes.contains(words[9])) {
                        found.add(readable(words[1]));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static String readable(String address) {
        String host = address.substring(0, address.indexOf(':'));
        String known = host.equals("0100007F") || host.equals("0000000000000000FFFF00000100007F") ? "127.0.0.1" : host;
        return known + ":" + Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }

    @Test
    void whatTheServerBringsAlongIsShut() {
        Visitor officer = Visitor.signedIn("officer");
        for (String path : List.of("/health", "/health/live", "/health/started", "/metrics", "/metrics/base", "/openapi", "/openapi/ui",
                "/application.wadl", "/api/v1/application.wadl", "/api/v1/openapi.json", "/WEB-INF/web.xml", "/WEB-INF/layout/frame.xhtml",
                "/WEB-INF/tags/field.xhtml", "/web-inf/web.xml", "/META-INF/persistence.xml", "/WEB-INF/classes/lu/daach/boot/Start.class",
                "/management", "/management/domain", "/__asadmin", "/monitoring", "/console", "/sql/kernel/V001__walls.sql",
                "/jakarta.faces.resource/../WEB-INF/web.xml", "/resources/daach/../../WEB-INF/web.xml", "/resources/daach/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "/resources/daach/..;/..;/WEB-INF/web.xml", "/resources/daach/..;/..;/lease/owners.xhtml", "/errors/..;/lease/owners.xhtml",
                "/errors/../lease/owners.xhtml", "/errors/%2e%2e/lease/owners.xhtml", "//lease/owners.xhtml", "/lease/owners.xhtml;/sign-in.xhtml",
                "/sign-in.xhtml/../lease/owners.xhtml", "/lease//owners.xhtml", "/./lease/owners.xhtml", "/errors/%252e%252e/WEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF", "/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?con=../WEB-INF",
                "/resources/daach", "/resources/daach/", "/resources/", "/resources/daach/fonts/")) {
            Raw.Answer stranger = Raw.get(path);
            assertNotEquals(200, stranger.status(), stranger.toString());
            assertFalse(stranger.body().contains("owners"), stranger.toString());
            Raw.Answer known = officer.get(path);
            boolean normalised = path.contains("owners.xhtml");
            assertTrue(known.status() != 200 || normalised, known.toString());
            assertFalse(known.body().contains("<web-app") || known.body().contains("ui:composition"), known.toString());
        }
        // What PrimeFaces once evaluated in an address: an empty answer.
        assertEquals("", Raw.get("/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrt=sc&pfdrid=%23%7B1%7D").body().strip());
        for (String path : List.of("/sign-in.xhtml", "/api/v1/owners", "/resources/daach/tokens.css", "/")) {
            for (String method : List.of("TRACE", "TRACK", "PROPFIND", "DEBUG")) {
                Raw.Answer answer = Raw.send(method, path, List.of("X-Probe: seen-again"), (String) null);
                assertTrue(answer.status() >= 300, answer.toString());
                assertFalse(answer.body().contains("seen-again"), answer.toString());
            }
        }
    }

    @Test
    void errorsTellNothingOfTheInside() throws IOException {
        Visitor officer = Visitor.signedIn("officer");
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        List<Raw.Answer> answers = new ArrayList<>(List.of(
                rest("POST", "/owners", deep, JSON), rest("POST", "/owners", "{\"kind\":".repeat(40) + "1" + "}".repeat(40), JSON),
                rest("POST", "/owners", "{\"kind\": 1e999999999}", JSON), rest("POST", "/owners", "{\"kind\": \"a\", \"kind\": \"b\"}", JSON),
                rest("POST", "/owners", "null", JSON), rest("POST", "/owners", "[]", JSON), rest("POST", "/owners", "\"x\"", JSON),
                rest("POST", "/owners", "{\"kind\": \"\\u0000\"}", JSON), rest("POST", "/owners", "<x/>", JSON), rest("POST", "/owners", "{}", "Content-Type: %%%"),
                rest("POST", "/owners", "{}", "Content-Type: application/json; charset=nothing"),
                rest("GET", "/owners?page=99999999999999999999", null), rest("GET", "/owners?page=1&page=2", null),
                rest("GET", "/occupancies?activeOn=%2B999999999-12-31", null), rest("GET", "/occupancies?activeOn=0000-00-00", null),
                rest("GET", "/occupancies?activeOn=-0001-01-01", null), rest("GET", "/postings?account=%00", null),
                rest("GET", "/postings?cause=%25", null), rest("GET", "/postings?cause=" + "x".repeat(5000), null),
                rest("GET", "/postings?cause=%ff", null), rest("GET", "/owners/%00", null), rest("GET", "/owners/" + "x".repeat(4000), null),
                rest("GET", "/owners/%27%20or%201=1--", null), rest("GET", "/households?caseload=other", null),
                rest("GET", "/owners", null, "Accept: text/html"), rest("GET", "/owners", null, "Accept: image/png"), rest("GET", "/owners", null, "Accept: %%%"),
                rest("GET", "/owners", null, "Accept-Language: %%%"), Raw.get("/api/v1/owners", "Authorization: Bearer " + "x".repeat(4000)),
                Raw.get("/api/v1/owners", "Authorization: Bearer \u00e9"), Raw.get("/api/v1/owners", "Cookie: __Host-daach=\""),
                Raw.get("/sign-in.xhtml", "Cookie: __Host-daach=../../x"), Raw.get("/%"), Raw.get("/%zz.xhtml"), Raw.get("/sign-in.xhtml?%"),
                Raw.get("/sign-in.xhtml?jakarta.faces.ViewState=1"), Raw.get("/jakarta.faces.resource/nothing.js.xhtml?ln=daach"),
                Raw.get("/jakarta.faces.resource/nothing.js.xhtml?ln=../daach"), Raw.send("BREW", "/sign-in.xhtml", List.of(), (String) null),
                Raw.send("BREW", "/api/v1/owners", List.of(OFFICER), (String) null),
                officer.get("/nothing.xhtml"), officer.get("/lease/owner.xhtml?id=x"), officer.get("/lease/owner.xhtml?id=%00"),
                officer.get("/lease/owner.xhtml?id=" + MADE_UP), officer.get("/errors/nothing.html"),
                officer.post("/lease/owner.xhtml", new LinkedHashMap<>(Map.of("jakarta.faces.ViewState", "x", "form", "form"))),
                officer.post("/lease/owner.xhtml", new LinkedHashMap<>(Map.of("form", "form"))),
                officer.send("POST", "/lease/owner.xhtml", "%zz=%", "Content-Type: application/x-www-form-urlencoded"),
                officer.send("POST", "/lease/owner.xhtml", "x", "Content-Type: multipart/form-data"),
                Raw.send("POST", "/sign-in.xhtml", List.of("Content-Type: application/x-www-form-urlencoded"), "login=officer"),
                Raw.send("POST", "/health/ready", List.of(), "x"), Raw.send("PUT", "/resources/daach/tokens.css", List.of(), "x"),
                Raw.send("POST", "/api/v1/owners", List.of(OFFICER, JSON, "Transfer-Encoding: chunked"), "zz\r\n"),
                Raw.send("POST", "/api/v1/owners", List.of(OFFICER, JSON, "Content-Length: -1"), "{}"),
                Raw.send("GET", "/api/v1/owners", List.of(OFFICER, "X-Long: " + "x".repeat(20_000)), (String) null)));
        assertTrue(answers.size() >= 50);
        List<String> telling = new ArrayList<>();
        for (Raw.Answer answer : answers) {
            Matcher inside = INSIDE.matcher(withoutMarkup(answer.body()) + " " + answer.statusLine() + " " + answer.all("Location"));
            if (inside.find()) {
                telling.add(inside.group() + " in " + answer);
            }
            if (answer.status() >= 500 && answer.status() != 501) {
                telling.add(answer.toString());
            }
        }
        assertEquals(List.of(), telling);
    }

    /** Addresses of scripts and styles name their libraries, which are no secret; what people read must not. */
    private static String withoutMarkup(String body) {
        return body.contains("<html") ? body.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ") : body;
    }

    @Test
    void bodiesAreBounded() {
        String tooLong = "{\"kind\": \"" + "x".repeat(MEBIBYTE) + "\"}";
        Map<String, Integer> bodies = new LinkedHashMap<>();
        bodies.put("[".repeat(33) + "]".repeat(33), 400);
        bodies.put("{\"a\":".repeat(31) + "[]" + "}".repeat(31), 422);
        bodies.put("{\"a\":".repeat(32) + "[]" + "}".repeat(32), 400);
        bodies.put("{\"kind\": \"" + "x".repeat(65_536) + "\"}", 422);
        bodies.put("{\"kind\": \"" + "x".repeat(65_537) + "\"}", 400);
        bodies.put("{\"kind\": \"person\", \"kind\": \"person\"}", 400);
        bodies.put("{\"kind\": 1e1000000}", 400);
        bodies.put("{\"kind\": 1e-1000000}", 400);
        bodies.put("{\"kind\": " + "9".repeat(10_000) + "}", 400);
        bodies.put("{\"kind\": 1} {}", 400);
        bodies.put("{\"kind\": 01}", 400);
        bodies.put("{\"kind\": NaN}", 400);
        bodies.put("{'kind': 1}", 400);
        bodies.put("{\"kind\": 1,}", 400);
        bodies.put("{\"kind\": \"\\ud800\"}", 422);
        bodies.put("\ufeff{}", 400);
        bodies.put(tooLong, 413);
        List<String> wrong = new ArrayList<>();
        bodies.forEach((body, status) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            for (boolean chunked : new boolean[] {false, true}) {
                Raw.Answer answer = chunked
                        ? Raw.send("POST", "/api/v1/owners", List.of(OFFICER, JSON, "Transfer-Encoding: chunked"), chunks(bytes))
                        : Raw.send("POST", "/api/v1/owners", List.of(OFFICER, JSON), bytes);
                if (answer.status() != status || !answer.header("Content-Type").startsWith("application/problem+json")) {
                    wrong.add((chunked ? "chunked " : "") + body.substring(0, Math.min(60, body.length())) + " -> " + answer);
                }
            }
        });
        byte[] notText = "{\"lastName\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Raw.Answer latin = Raw.send("POST", "/api/v1/owners", List.of(OFFICER, JSON), notText);
        assertEquals(400, latin.status(), latin.toString());
        Raw.Answer huge = Raw.send("POST", "/api/v1/owners", List.of(OFFICER, JSON, "Content-Length: 10000000000"), "{");
        assertEquals(413, huge.status(), huge.toString());
        assertEquals(List.of(), wrong);
    }

    private static byte[] chunks(byte[] body) {
        StringBuilder chunks = new StringBuilder();
        int size = 8000;
        for (int at = 0; at < body.length; at += size) {
            byte[] piece = Arrays.copyOfRange(body, at, Math.min(body.length, at + size));
            chunks.append(Integer.toHexString(piece.length)).append("\r\n").append(new String(piece, StandardCharsets.ISO_8859_1)).append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void theIdOfAnUnforeseenErrorStandsInTheLog() throws IOException, SQLException {
        // The one way to an unforeseen error from outside that needs no fault in the product: a table that is not there for a moment.
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "alter table lease.owner rename to owner_away");
            Raw.Answer answer;
            try {
                answer = rest("GET", "/owners", null);
            } finally {
                Sql.run(connection, "alter table lease.owner_away rename to owner");
            }
            assertEquals(500, answer.status());
            assertEquals(List.of(), faults(answer));
            assertFalse(INSIDE.matcher(answer.body()).find(), answer.body());
            Matcher id = Pattern.compile("urn:uuid:([0-9a-f-]{36})").matcher(answer.body());
            assertTrue(id.find(), answer.body());
            String log = serverLog();
            assertTrue(log == null || log.contains(id.group(1)), "the log does not know " + id.group(1));
        }
    }

    /** The whole pool waits for a lock: nobody waits long, what cannot be served is told so, and a moment later everything goes on (B7). */
    @Test
    void whenNoConnectionIsLeftItIsSaidAndSoonOver() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try (Connection connection = Product.asSuperuser()) {
            connection.setAutoCommit(false);
            Sql.run(connection, "lock table lease.owner");
            List<Callable<Raw.Answer>> asked = Collections.nCopies(CROWD, () -> rest("GET", "/owners", null));
            long begun = System.nanoTime();
            Map<Integer, Long> told = new TreeMap<>();
            for (Future<Raw.Answer> answer : crowd.invokeAll(asked)) {
                Raw.Answer one = answer.get();
                told.merge(one.status(), 1L, Long::sum);
                if (one.status() == 503) {
                    assertEquals("5", one.header("Retry-After"));
                    assertEquals(List.of(), faults(one));
                }
            }
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            assertTrue(seconds <= 20, "took " + seconds + " s");
            System.out.println(CROWD + " against a locked table, answered within " + seconds + " s: " + told);
            assertTrue(told.containsKey(503) && Set.of(409, 503).containsAll(told.keySet()), told.toString());
            connection.rollback();
            assertEquals(200, rest("GET", "/owners", null).status());
        } finally {
            crowd.shutdownNow();
        }
    }

    /** What the server has logged; null where this run does not keep it in a file. */
    private static String serverLog() throws IOException {
        Path logs = Product.data().resolve("server/logs");
        if (!Files.isDirectory(logs)) {
            return null;
        }
        try (var files = Files.list(logs)) {
            String all = files.filter(Files::isRegularFile).map(Source::text).collect(Collectors.joining());
            return all.isEmpty() ? null : all;
        }
    }
}
