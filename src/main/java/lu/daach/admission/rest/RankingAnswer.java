package lu.daach.admission.rest;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import lu.daach.admission.Ranked;
import lu.daach.admission.Ranking;
import lu.daach.admission.rules.Placing;
import lu.daach.api.Answers;

/** A ranking as an answer: figures and reasons, households by their ids. */
final class RankingAnswer {

    private RankingAnswer() {
    }

    static JsonObject of(Ranking ranking) {
        Map<String, Object> obstacles = new TreeMap<>();
        ranking.obstacles().forEach((obstacle, count) -> obstacles.put(obstacle.code(), count));
        return Answers.object("on", ranking.on(), "dwelling", ranking.dwelling(), "place", ranking.place(), "bedrooms", ranking.home().bedrooms(),
                "capacity", ranking.home().capacity(), "commune", ranking.home().commune(), "waiting", ranking.waiting(), "digest", ranking.digest(),
                "candidates", ranking.candidates().stream().map(RankingAnswer::ranked).toList(),
                "others", ranking.others().stream().map(RankingAnswer::ranked).toList(), "obstacles", obstacles);
    }

    private static JsonObject ranked(Ranked one) {
        Placing placing = one.placing();
        return Answers.object("application", one.application(), "household", one.household(), "people", one.people(), "bedrooms", one.bedrooms(),
                "since", one.since(), "contactOn", one.contactOn(), "freshness", one.freshness().code(),
                "obstacle", placing.candidate() ? null : placing.obstacle().code(), "total", placing.total(),
                "score", Answers.object("fit", placing.fit(), "near", placing.near(), "priorities", placing.base().priorities(),
                        "urgency", placing.base().urgency(), "waiting", placing.base().waiting()));
    }
}
