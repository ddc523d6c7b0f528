package lu.daach.household;

import jakarta.json.JsonObject;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.rulebook.Objection;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Turn;

/** What would change an outcome, and how to object to it, as it is published. */
public final class TurnJson {

    private TurnJson() {
    }

    public static List<JsonObject> of(List<Turn> turns) {
        return turns.stream().map(turn -> Answers.object("rule", turn.rule(), "value", turn.value(), "from", turn.from(),
                "text", Answers.texts(turn.text()::in))).toList();
    }

    public static JsonObject of(Objection objection) {
        return Answers.object("until", objection.until(), "source", source(objection.source()), "text", Answers.texts(objection.how()::in));
    }

    /** A source as contract.md 3.1 and 3.2 write it. */
    public static JsonObject source(Source source) {
        return Answers.object("act", source.act(), "article", source.article(), "from", source.from());
    }
}
