package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may what, everywhere: routes.csv is the matrix, the code may have no address that is not in it. */
@OnTheServer
class IsolationIT {

    private static final String MADE_UP = "7b2d2b6c-9a52-4b52-8a3e-000000000000";
    private static final String STRANGER = "stranger";

    /** Pages are dearer than routes: one persona of every kind asks them for what is not theirs. */
    private static final Set<String> ONE_OF_A_KIND = Set.of("officer", "social", "commune", "social-b", STRANGER);

    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();

    @BeforeAll
    static void everybody() {
        Samples.all();
        for (String persona : Routes.all().get(0).expected().keySet()) {
            VISITORS.put(persona, persona.equals(STRANGER) ? Visitor.stranger() : Visitor.signedIn(persona));
        }
    }

    @Test
    void everyAddressIsInTheMatrix() {
        Set<String> listed = Routes.all().stream().filter(route -> !route.page())
                .map(route -> route.method() + " " + route.path().replaceFirst("\\?.*", "")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", Routes.ofTheCode()), String.join("\n", listed));
        Set<String> pages = Routes.all().stream().filter(Routes.Route::page)
                .map(route -> "GET " + route.path().replaceFirst("\\?.*", "")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", Routes.pages()), String.join("\n", pages));
    }

    @Test
    void everybodyMayWhatTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            route.expected().forEach((persona, expected) -> {
                Samples samples = Samples.of(persona);
                boolean may = expected != 403 && expected != 401 && expected != 303;
                String address = may ? route.address(samples) : route.address(quietId(route, samples));
                Raw.Answer answer = ask(route, persona, address, may ? route.content(samples) : quietContent(route, samples));
                if (answer.status() != expected) {
                    wrong.add(persona + " " + expected + " " + shown(answer));
                }
            });
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void whatIsElsewhereAndWhatIsNotAreTheSame() {
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            if (!route.hasId()) {
                continue;
            }
            route.expected().forEach((persona, expected) -> {
                if (route.page() && !ONE_OF_A_KIND.contains(persona)) {
                    return;
                }
                Samples own = Samples.of(persona);
                Samples elsewhere = persona.endsWith("-b") ? Samples.ofRedange() : Samples.ofSecond();
                String content = quietContent(route, own);
                boolean may = route.missesWhatIsElsewhere(persona);
                Raw.Answer madeUp = ask(route, persona, route.address(MADE_UP), content);
                // A page says of an address that is none that it does not exist, to everybody.
                for (String id : route.page() && !may ? List.of(quietId(route, elsewhere), MADE_UP) : List.of(quietId(route, elsewhere), MADE_UP, "x")) {
                    Raw.Answer answer = ask(route, persona, route.address(id), content);
                    if (answer.status() != (may ? 404 : expected) || !answer.body().equals(madeUp.body())) {
                        wrong.add(persona + " " + (may ? 404 : expected) + " " + shown(answer));
                    }
                }
            });
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void nobodyReadsOfTheOtherRegion() throws SQLException {
        crossing("officer", 2, 1);
        crossing("officer-b", 1, 2);
    }

    /** Every page and list that the persona can open, searched for ids and names that only the other region has. */
    private static void crossing(String persona, int elsewhere, int here) throws SQLException {
        Set<String> canaries = canaries(elsewhere, here);
        assertTrue(canaries.size() > 20, "too little to look for: " + canaries.size());
        List<String> leaks = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            if (route.method().equals("GET") && route.expected().get(persona) == 200) {
                String address = route.address(Samples.of(persona));
                for (String more : route.hasId() || route.page() || address.contains("?") || address.endsWith("/openapi") ? List.of("") : List.of("?size=200", "?size=200&page=1")) {
                    Raw.Answer answer = ask(route, persona, address + more, null);
                    canaries.stream().filter(answer.body()::contains).findFirst().ifPresent(canary -> leaks.add(answer.request() + " shows " + canary));
                }
            }
        }
        assertEquals(List.of(), leaks);
    }

    private static Set<String> canaries(int elsewhere, int here) throws SQLException {
        Set<String> canaries = new TreeSet<>();
        try (Connection connection = Product.asSuperuser()) {
            for (String table : Sql.column(connection, "select table_schema || '.' || table_name from information_schema.columns"
                    + " where column_name = 'id' and udt_name = 'uuid' and table_schema !~ '^(pg_|information_schema)'")) {
                canaries.addAll(Sql.column(connection, "select id::text from " + table + " where region_id = ? order by id limit 300", elsewhere));
            }
            canaries.addAll(Sql.column(connection, "select name from organisation.staff where region_id = ?"
                    + " union select last_name from household.person p where region_id = ? and length(last_name) > 4"
                    + "  and not exists (select from household.person o where o.region_id = ? and (o.last_name || o.first_name) ilike '%' || p.last_name || '%')"
                    + "  and not exists (select from lease.owner o where o.region_id = ? and o.name ilike '%' || p.last_name || '%')"
                    + "  and not exists (select from organisation.staff o where o.region_id = ? and o.name ilike '%' || p.last_name || '%')",
                    elsewhere, elsewhere, here, here, here));
        }
        return canaries;
    }

    /** An id that may be used again and again, for requests that are to change nothing. */
    private static String quietId(Routes.Route route, Samples samples) {
        return switch (route.sample()) {
            case "fresh-application", "decided-application" -> samples.application();
            case "fresh-offer" -> samples.offer();
            case "fresh-scheme-version" -> samples.schemeVersion();
            default -> route.address(samples).equals(route.path()) ? "" : idIn(route, samples);
        };
    }

    private static String idIn(Routes.Route route, Samples samples) {
        String address = route.address(samples);
        int start = route.shape().indexOf("{id}");
        return address.substring(start, address.length() - (route.shape().length() - start - 4));
    }

    /** A body in the right form that needs nothing new. */
    private static String quietContent(Routes.Route route, Samples samples) {
        return switch (route.body()) {
            case "head-lease" -> samples.headLeaseBody(samples.dwelling());
            case "application" -> samples.applicationBody(samples.household());
            case "occupancy" -> samples.occupancyBody(samples.household(), samples.dwelling());
            default -> route.content(samples);
        };
    }

    private static Raw.Answer ask(Routes.Route route, String persona, String address, String content) {
        if (route.page()) {
            return VISITORS.get(persona).get(address);
        }
        List<String> headers = new ArrayList<>();
        if (!persona.equals(STRANGER)) {
            headers.add("Authorization: Bearer demo-" + persona);
        }
        if (content != null) {
            headers.add("Content-Type: application/json");
        }
        if (route.path().endsWith("/posting") || route.path().endsWith("/repayments") || route.path().startsWith("/api/v1/guarantee-claims/")) {
            headers.add("Idempotency-Key: isolation-" + persona);
        }
        return Raw.send(route.method(), address, headers, content);
    }

    private static String shown(Raw.Answer answer) {
        String body = answer.body().replaceAll("\\s+", " ");
        return answer.status() + " " + answer.request() + " " + answer.all("Location") + " " + body.substring(0, Math.min(200, body.length()));
    }
}
