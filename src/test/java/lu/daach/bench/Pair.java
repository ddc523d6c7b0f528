package lu.daach.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product and the floor, both running; loaded in turn. */
final class Pair implements AutoCloseable {

    static final int CONNECTIONS = 8;

    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

    private final ServerProcess product;
    private final ServerProcess bare;

    private Pair(ServerProcess product, ServerProcess bare) {
        this.product = product;
        this.bare = bare;
    }

    static Pair start(Path folder) throws Exception {
        Path data = folder.resolve("data");
        ServerProcess.delete(data);
        ServerProcess product = ServerProcess.product(data);
        try {
            product.secondsToFirst("/sign-in.xhtml");
            String port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3).strip();
            ServerProcess bare = ServerProcess.bare(BareWar.ofTableAndResource(folder), folder.resolve("bare"),
                    "-Dbench.url=jdbc:postgresql://127.0.0.1:" + port + "/daach",
                    "-Dbench.password=" + Files.readString(data.resolve("keys/database-app.password")).strip(),
                    "-Dbench.officer=" + lu.daach.organisation.Demonstration.id("staff/officer"));
            bare.secondsToFirst("/table.xhtml");
            return new Pair(product, bare);
        } catch (Exception | Error e) {
            product.close();
            throw e;
        }
    }

    int productPort() {
        return product.port();
    }

    int barePort() {
        return bare.port();
    }

    /** Warms both up, then measures them in turn and says the medians and their ratio. */
    void compare(String name, Load ours, Load floor, String goal) throws Exception {
        ours.run(WARM_UP);
        floor.run(WARM_UP);
        List<Double> ourRate = new ArrayList<>();
        List<Double> ourTail = new ArrayList<>();
        List<Double> floorRate = new ArrayList<>();
        List<Double> floorTail = new ArrayList<>();
        for (int turn = 0; turn < Figures.turns(); turn++) {
            Load.Result one = floor.run(TURN);
            floorRate.add(one.perSecond());
            floorTail.add(one.p99Millis());
            Load.Result other = ours.run(TURN);
            ourRate.add(other.perSecond());
            ourTail.add(other.p99Millis());
        }
        String how = CONNECTIONS + " connections after " + WARM_UP.toSeconds() + " s, median of ";
        Figures.say(name + ".product", Figures.median(ourRate), "requests/s", how + Figures.all(ourRate));
        Figures.say(name + ".bare", Figures.median(floorRate), "requests/s", how + Figures.all(floorRate));
        Figures.say(name + ".product.p99", Figures.median(ourTail), "ms", how + Figures.all(ourTail));
        Figures.say(name + ".bare.p99", Figures.median(floorTail), "ms", how + Figures.all(floorTail));
        Figures.say(name + ".ratio", Figures.median(ourRate) / Figures.median(floorRate), "x", goal);
        Figures.say(name + ".p99.ratio", Figures.median(ourTail) / Figures.median(floorTail), "x", goal);
    }

    /** One signed-in session of the officer. */
    String officerCookie() throws IOException, InterruptedException {
        return officerCookie(product.port());
    }

    /** One signed-in session of the officer of the demonstration that listens there. */
    static String officerCookie(int port) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI page = URI.create("http://127.0.0.1:" + port + "/sign-in.xhtml");
        HttpResponse<String> form = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        Map<String, String> fields = new TreeMap<>(Map.of("form", "form", "login", "officer", "password", "demo-officer-2026", "enter", "enter"));
        fields.put("jakarta.faces.ViewState", viewState(form.body()));
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpResponse<String> entered = client.send(HttpRequest.newBuilder(page).header("Cookie", cookie(form))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())).build(),
                BodyHandlers.ofString());
        return "Cookie: " + cookie(entered);
    }

    /** A session of the floor's page. */
    String bareCookie() throws IOException, InterruptedException {
        URI page = URI.create("http://127.0.0.1:" + bare.port() + "/table.xhtml");
        return "Cookie: " + cookie(HttpClient.newHttpClient().send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()));
    }

    private static String viewState(String page) {
        Matcher input = HIDDEN.matcher(page);
        while (input.find()) {
            Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
            if (input.group().contains("jakarta.faces.ViewState") && value.find()) {
                return value.group(1);
            }
        }
        throw new IllegalStateException("the page has no view state");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> !cookie.startsWith("__Host-daach-known"))
                .findFirst().map(cookie -> cookie.replaceFirst(";.*", "")).orElseThrow(() -> new IllegalStateException("no cookie from " + answer.uri() + ", status " + answer.statusCode()));
    }

    @Override
    public void close() {
        bare.close();
        product.close();
    }
}
