package lu.daach.admission;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import lu.daach.admission.rules.BaseScore;
import lu.daach.admission.rules.Freshness;
import lu.daach.admission.rules.Home;
import lu.daach.admission.rules.Obstacle;
import lu.daach.admission.rules.Placing;
import lu.daach.api.Answers;

/** A ranking as it is kept with an offer, to be shown again years later: ids, figures and reasons, no names. */
final class RankingJson {

    private RankingJson() {
    }

    static JsonObject write(Ranking ranking) {
        Map<String, Object> obstacles = new TreeMap<>();
        ranking.obstacles().forEach((obstacle, count) -> obstacles.put(obstacle.code(), count));
        return Answers.object("on", ranking.on(), "dwelling", ranking.dwelling(), "place", ranking.place(),
                "home", Answers.object("bedrooms", ranking.home().bedrooms(), "capacity", ranking.home().capacity(), "commune", ranking.home().commune()),
                "candidates", ranking.candidates().stream().map(RankingJson::ranked).toList(),
                "others", ranking.others().stream().map(RankingJson::ranked).toList(), "obstacles", obstacles, "waiting", ranking.waiting());
    }

    static JsonObject ranked(Ranked one) {
        Placing placing = one.placing();
        return Answers.object("application", one.application(), "household", one.household(), "fileNumber", one.fileNumber(),
                "people", one.people(), "bedrooms", one.bedrooms(), "since", one.since(), "contactOn", one.contactOn(),
                "freshness", one.freshness().code(), "obstacle", placing.candidate() ? null : placing.obstacle().code(),
                "score", Answers.object("total", placing.total(), "fit", placing.fit(), "near", placing.near(),
                        "priorities", placing.base().priorities(), "urgency", placing.base().urgency(), "waiting", placing.base().waiting()));
    }

    /** @param names of households by id; one who has none any more is without */
    static Ranking read(String document, Function<UUID, String> names) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            JsonObject json = reader.readObject();
            JsonObject home = json.getJsonObject("home");
            Map<Obstacle, Integer> obstacles = new EnumMap<>(Obstacle.class);
            JsonObject counts = json.getJsonObject("obstacles");
            for (Obstacle obstacle : Obstacle.values()) {
                if (counts.containsKey(obstacle.code())) {
                    obstacles.put(obstacle, counts.getInt(obstacle.code()));
                }
            }
            return new Ranking(LocalDate.parse(json.getString("on")), UUID.fromString(json.getString("dwelling")),
                    UUID.fromString(json.getString("place")),
                    new Home(home.getInt("bedrooms"), home.getInt("capacity"), home.getString("commune")),
                    ranked(json.getJsonArray("candidates"), names), ranked(json.getJsonArray("others"), names), obstacles, json.getInt("waiting"));
        }
    }

    private static List<Ranked> ranked(JsonArray array, Function<UUID, String> names) {
        return array.getValuesAs(JsonObject.class).stream().map(one -> ranked(one, names)).toList();
    }

    private static Ranked ranked(JsonObject one, Function<UUID, String> names) {
        UUID application = UUID.fromString(one.getString("application"));
        UUID household = UUID.fromString(one.getString("household"));
        JsonObject score = one.getJsonObject("score");
        Obstacle obstacle = one.isNull("obstacle") ? null : Obstacle.of(one.getString("obstacle"));
        Placing placing = new Placing(application, score.getInt("fit"), score.getInt("near"),
                new BaseScore(score.getInt("priorities"), score.getInt("urgency"), score.getInt("waiting")), obstacle);
        return new Ranked(application, household, names.apply(household), one.getInt("fileNumber"), one.getInt("people"), one.getInt("bedrooms"),
                LocalDate.parse(one.getString("since")), LocalDate.parse(one.getString("contactOn")), Freshness.of(one.getString("freshness")), placing);
    }
}
