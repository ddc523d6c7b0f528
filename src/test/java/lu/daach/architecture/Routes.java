package lu.daach.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import lu.daach.testing.Samples;

/**
 * Every address of the product: as the code has them, and as {@code routes.csv} says who may what there.
 *
 * <p>The file has one line an address: method, address, which sample stands for {@code {id}} (or for the parameter of a page),
 * which body is sent, and then one column a persona with the status that they get for a thing of their own region. A status with an
 * {@code a} is a refusal by assignment: what is not in their region is missing to them, as to whoever may.
 */
final class Routes {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private static final String FILE = "routes.csv";

    /** What may stand in the column of the sample. */
    private static final Map<String, Function<Samples, String>> SAMPLES = Map.ofEntries(
            Map.entry("", samples -> ""),
            Map.entry("attachment", Samples::attachment),
            Map.entry("commune", Samples::commune),
            Map.entry("owner", Samples::owner),
            Map.entry("dwelling", Samples::dwelling),
            Map.entry("head-lease", Samples::headLease),
            Map.entry("household", Samples::household),
            Map.entry("application", Samples::application),
            Map.entry("fresh-application", Samples::freshApplication),
            Map.entry("followed", Samples::followed),
            Map.entry("breaking", Samples::breaking),
            Map.entry("fresh-breaking", Samples::freshBreaking),
            Map.entry("note", Samples::note),
            Map.entry("occupancy", Samples::occupancy),
            Map.entry("merger", Samples::freshMerger),
            Map.entry("posting", Samples::posting),
            Map.entry("month", samples -> Samples.MONTH),
            Map.entry("list", samples -> "imports"),
            Map.entry("decided-application", Samples::decidedApplication),
            Map.entry("offer", Samples::offer),
            Map.entry("fresh-offer", Samples::freshOffer),
            Map.entry("place", Samples::place),
            Map.entry("kind", samples -> "owner"),
            Map.entry("missing", samples -> "7b2d2b6c-9a52-4b52-8a3e-000000000001"),
            Map.entry("import", Samples::importedFile),
            Map.entry("fresh-import", Samples::freshImport),
            Map.entry("letter", Samples::letter),
            Map.entry("scheme-code", samples -> "hauscare"),
            Map.entry("scheme-version", Samples::schemeVersion),
            Map.entry("fresh-scheme-version", Samples::freshSchemeVersion),
            Map.entry("simulation", Samples::simulation),
            Map.entry("payment-order", Samples::paymentOrder),
            Map.entry("owner-mail", Samples::ownerMail),
            Map.entry("deposit", Samples::deposit),
            Map.entry("mandate", Samples::mandate),
            Map.entry("revoked-mandate", Samples::revokedMandate),
            Map.entry("collection", Samples::collection),
            Map.entry("rejected-collection", Samples::rejectedCollection),
            Map.entry("fresh-charge-cost", Samples::freshChargeCost),
            Map.entry("charge-statement", Samples::chargeStatement),
            Map.entry("fresh-charge-statement", Samples::freshChargeStatement),
            Map.entry("account-change", Samples::decidedAccountChange),
            Map.entry("objective", Samples::objective),
            Map.entry("appointment", Samples::appointment),
            Map.entry("nobodys", Samples::freshHousehold),
            Map.entry("hand-over", Samples::handOver),
            Map.entry("fresh-hand-over", Samples::freshHandOver),
            Map.entry("drop-in", Samples::dropIn),
            Map.entry("fresh-drop-in", Samples::freshDropIn),
            Map.entry("closed-drop-in", Samples::closedDropIn),
            Map.entry("fresh-followed", Samples::freshFollowed),
            Map.entry("closing", Samples::closing),
            Map.entry("fresh-closing", Samples::freshClosing),
            Map.entry("budgeted", Samples::budgeted),
            Map.entry("fresh-way-out", Samples::freshWayOut),
            Map.entry("fresh-extension", Samples::freshExtension),
            Map.entry("aid", Samples::aid),
            Map.entry("fresh-aid", Samples::freshAid),
            Map.entry("granted-aid", Samples::grantedAid),
            Map.entry("urgent-aid", Samples::urgentAid),
            Map.entry("advance", Samples::advance),
            Map.entry("paid-out", Samples::paidOut),
            Map.entry("repayment", Samples::repayment),
            Map.entry("voucher-aid", Samples::voucherAid),
            Map.entry("voucher", Samples::voucher),
            Map.entry("claim", Samples::claim),
            Map.entry("fresh-claim", Samples::freshClaim),
            Map.entry("granted-claim", Samples::grantedClaim),
            Map.entry("hold", Samples::hold),
            Map.entry("fresh-household", Samples::freshHousehold));

    /** Bodies that are accepted from whoever may send them. */
    private static final Map<String, Function<Samples, String>> BODIES = Map.ofEntries(
            Map.entry("owner", Samples::ownerBody),
            Map.entry("note-search", samples -> "{\"words\": \"muster\"}"),
            Map.entry("amendment", Samples::amendmentBody),
            Map.entry("payee", samples -> "{\"holder\": \"Ada Muster\", \"iban\": \"LU36 0029 1524 6005 0000\"}"),
            Map.entry("chart-number", samples -> "{\"heading\": \"income/participation\", \"number\": \"7021\"}"),
            Map.entry("dwelling", Samples::dwellingBody),
            Map.entry("head-lease", samples -> samples.headLeaseBody(samples.freshDwelling())),
            Map.entry("household", Samples::householdBody),
            Map.entry("aliases", samples -> "{\"aliases\": [{\"kind\": \"birth\", \"lastName\": \"Muster\"}]}"),
            Map.entry("national-id", samples -> "{\"nationalId\": null}"),
            Map.entry("reason", samples -> "{\"reason\": \"As the test has it\"}"),
            Map.entry("merger", Samples::freshMergerBody),
            Map.entry("application", samples -> samples.applicationBody(samples.freshHousehold())),
            Map.entry("occupancy", Samples::freshOccupancyBody),
            Map.entry("letter", Samples::letterBody),
            Map.entry("empty", samples -> "{}"),
            Map.entry("nothing-due", samples -> "{\"executionOn\": \"2026-11-15\"}"),
            Map.entry("returned", samples -> "{\"note\": \"unknown there\"}"),
            Map.entry("decision", samples -> "{\"scheme\": \"loyer-abordable\", \"outcome\": \"refused\", \"reason\": \"As the test has it\"}"),
            Map.entry("note", samples -> Samples.noteBody()),
            Map.entry("note-draft", samples -> Samples.noteBody()),
            Map.entry("undo", samples -> "{\"reason\": \"As the test has it\"}"),
            Map.entry("papers", samples -> "{\"papers\": [{\"kind\": \"income\", \"about\": \"Ada\"}]}"),
            Map.entry("papers-request", samples -> "{\"dueOn\": null}"),
            Map.entry("contact", samples -> "{\"on\": \"2026-11-10\", \"medium\": \"phone\", \"note\": null}"),
            Map.entry("offer", samples -> samples.offerBody(samples.place())),
            Map.entry("offer-answer", samples -> "{\"answer\": \"refused\", \"refusal\": \"too-small\"}"),
            Map.entry("month", samples -> "{\"month\": \"" + Samples.MONTH + "\"}"),
            Map.entry("digest", samples -> "{\"digest\": \"unknown\"}"),
            Map.entry("participation", samples -> Samples.participationBody()),
            Map.entry("eligibility", samples -> Samples.eligibilityBody()),
            Map.entry("view", samples -> "{\"list\": \"owners\", \"name\": \"Test\", \"query\": \"q=a\"}"),
            Map.entry("late-news-preview", samples -> "{\"since\": \"2026-03-01\"}"),
            Map.entry("late-news", samples -> "{\"since\": \"2026-03-01\", \"reason\": \"As the test has it\", \"digest\": \"unknown\"}"),
            Map.entry("reason-only", samples -> "{\"reason\": \"As the test has it\"}"),
            Map.entry("mapping", samples -> "{\"sheets\": []}"),
            Map.entry("row", samples -> "{\"sheet\": 0, \"row\": 2, \"leftOut\": true}"),
            Map.entry("scheme-version", samples -> Samples.schemeVersionBody()),
            Map.entry("seen-stale", samples -> "{\"version\": 99}"),
            Map.entry("simulation", samples -> Samples.simulationBody()),
            Map.entry("break-glass", samples -> "{\"reason\": \"The referent is away and it cannot wait\"}"),
            Map.entry("breaking-review", samples -> "{\"verdict\": \"justified\", \"remark\": \"As the test has it\"}"),
            Map.entry("appointment", samples -> Samples.appointmentBody()),
            Map.entry("call", samples -> "{\"outcome\": \"not-reached\"}"),
            Map.entry("review-address", samples -> Samples.reviewAddressBody()),
            Map.entry("objective", samples -> Samples.objectiveBody()),
            Map.entry("hand-over", Samples::handOverBody),
            Map.entry("hand-over-answer", samples -> "{\"answer\": \"accepted\"}"),
            Map.entry("drop-in", samples -> Samples.dropInBody()),
            Map.entry("seen-second", samples -> "{\"version\": 2}"),
            Map.entry("seen-first", samples -> "{\"version\": 1}"),
            Map.entry("drop-in-file", samples -> "{\"version\": 1, \"lastName\": \"Sample\", \"firstName\": \"Ada\", \"born\": \"1990-05-01\"}"),
            Map.entry("closing", samples -> Samples.closingBody()),
            Map.entry("after-closing", samples -> "{\"version\": 1, \"months\": 6, \"result\": \"stands\", \"madeOn\": \"2026-11-15\"}"),
            Map.entry("budget", samples -> Samples.budgetBody()),
            Map.entry("way-out", samples -> Samples.wayOutBody()),
            Map.entry("extension-decision", samples -> "{\"version\": 1, \"outcome\": \"refused\", \"reason\": \"As the test has it\"}"),
            Map.entry("aid-amount", samples -> "{\"kind\": \"food\", \"from\": \"2099-01-01\", \"amount\": \"60.00\", \"source\": \"As the test has it\"}"),
            Map.entry("way-out-answer", samples -> "{\"version\": 1, \"state\": \"accepted\", \"answeredOn\": \"2026-11-14\"}"),
            Map.entry("aid", samples -> Samples.aidBody()),
            Map.entry("charge-costs", samples -> Samples.chargeCostsBody()),
            Map.entry("claim", Samples::claimBody),
            Map.entry("claim-decision", samples -> Samples.claimDecisionBody()),
            Map.entry("claim-withdrawal", samples -> "{\"version\": 1, \"reason\": \"As the test has it\"}"),
            Map.entry("aid-decision", samples -> Samples.aidDecisionBody()),
            Map.entry("aid-confirmation", samples -> "{\"outcome\": \"confirmed\", \"confirmedOn\": \"2026-11-13\", \"reason\": \"As the test has it\"}"),
            Map.entry("payout", samples -> "{\"paidOutOn\": \"2026-11-13\"}"),
            Map.entry("repayment", samples -> "{\"receivedOn\": \"2026-11-14\", \"received\": \"10.00\"}"),
            Map.entry("voucher", samples -> Samples.voucherBody()),
            Map.entry("hold", samples -> "{\"reason\": \"As the test has it\"}"),
            Map.entry("voucher-closing", samples -> "{\"state\": \"used\", \"on\": \"2026-11-15\"}"),
            Map.entry("aid-revocation", samples -> "{\"revokedOn\": \"2026-11-13\", \"reason\": \"As the test has it\"}"));

    private Routes() {
    }

    /**
     * One line of the file.
     *
     * @param path with {@code {id}} where the sample's id stands
     * @param sample the kind of thing that is asked for; empty when the address names none
     * @param body what is sent; empty for nothing
     * @param expected the status by persona
     * @param assigned the personas who are refused by assignment
     */
    record Route(String method, String path, String sample, String body, Map<String, Integer> expected, Set<String> assigned) {

        boolean page() {
            return path.contains(".xhtml");
        }

        boolean hasId() {
            return path.contains("{id}") && !Set.of("month", "list", "kind", "missing", "scheme-code").contains(sample);
        }

        /** Whether the persona is told of a thing elsewhere that it does not exist, as against that it is not theirs. */
        boolean missesWhatIsElsewhere(String persona) {
            int status = expected.get(persona);
            return status != 403 && status != 401 && status != 303 || assigned.contains(persona);
        }

        String address(Samples samples) {
            return address(SAMPLES.get(sample).apply(samples));
        }

        String address(String id) {
            return shape().replace("{id}", id);
        }

        /** The address with one place left for the sample's id: of a household's members it is the first one. */
        String shape() {
            return path.replace("members/{id}", "members/a");
        }

        /** A body that this route accepts; the item itself as it stands for a change; null where nothing is sent. */
        String content(Samples samples) {
            if (body.isEmpty()) {
                return null;
            }
            return body.equals("item")
                    ? samples.item(address(samples).substring("/api/v1".length())).replaceFirst("\"id\":\"[^\"]*\",", "")
                    : body.startsWith("law-") ? Samples.lawBody(body.substring("law-".length())) : BODIES.get(body).apply(samples);
        }
    }

    static List<Route> all() {
        try (InputStream file = Routes.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> names = Arrays.asList(lines.readLine().split(",", -1));
            List<Route> routes = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(",", -1);
                Map<String, Integer> expected = new LinkedHashMap<>();
                Set<String> assigned = new TreeSet<>();
                for (int i = 4; i < words.length; i++) {
                    expected.put(names.get(i), Integer.valueOf(words[i].replace("a", "")));
                    if (words[i].endsWith("a")) {
                        assigned.add(names.get(i));
                    }
                }
                routes.add(new Route(words[0], words[1], words[2], words[3], expected, assigned));
            }
            return routes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every route of the classes with {@code @Path}: method and address with every parameter written {@code {id}}. */
    static Set<String> ofTheCode() {
        Set<String> routes = new TreeSet<>();
        for (JavaClass resource : Source.classes()) {
            if (!resource.isAnnotatedWith("jakarta.ws.rs.Path")) {
                continue;
            }
            for (JavaMethod method : resource.getMethods()) {
                for (JavaAnnotation<?> annotation : method.getAnnotations()) {
                    String name = annotation.getRawType().getSimpleName();
                    if (METHODS.contains(name) && annotation.getRawType().getPackageName().equals("jakarta.ws.rs")) {
                        routes.add(name + " /api/v1" + path(resource.getAnnotationOfType("jakarta.ws.rs.Path"))
                                + (method.isAnnotatedWith("jakarta.ws.rs.Path") ? path(method.getAnnotationOfType("jakarta.ws.rs.Path")) : ""));
                    }
                }
            }
        }
        return routes;
    }

    private static String path(JavaAnnotation<?> path) {
        String value = (String) path.get("value").orElseThrow();
        return ("/" + value).replaceAll("/+", "/").replaceAll("/$", "").replaceAll("\\{[^}]+\\}", "{id}");
    }

    /** Every page that has an address. */
    static Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        Source.files("src/main/webapp", ".xhtml").stream().map(file -> file.toString().replace('\\', '/').replaceFirst("^src/main/webapp", ""))
                .filter(page -> !page.startsWith("/WEB-INF/")).forEach(page -> pages.add("GET " + page));
        return pages;
    }
}
