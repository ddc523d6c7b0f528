package lu.daach.scheme.rest;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lu.daach.api.Answers;
import lu.daach.kernel.Language;
import lu.daach.scheme.TermWords;
import lu.daach.scheme.VersionSheet;
import lu.daach.scheme.rules.Term;
import lu.daach.scheme.rules.TermKey;

/** A version of a scheme as REST has it. */
public final class SchemeJson {

    private SchemeJson() {
    }

    /** Amounts in EUR are strings with two decimals, other figures numbers. */
    public static JsonObject item(VersionSheet version) {
        Map<String, Object> terms = new LinkedHashMap<>();
        version.terms().forEach(term -> terms.put(term.key(), value(term)));
        Map<String, Object> sources = new LinkedHashMap<>();
        version.terms().forEach(term -> sources.put(term.key(), Answers.object("act", term.source().act(), "article", term.source().article(),
                "from", term.source().from())));
        return Answers.object("id", version.id(), "version", version.version(), "scheme", version.scheme().code(), "number", version.number(),
                "startsOn", version.startsOn(), "lastDay", version.lastDay(), "state", version.state().code(), "basis", version.basis(),
                "note", version.note(), "terms", terms, "sources", sources, "text", Answers.texts(language -> text(version, language)),
                "draftedBy", version.draftedByName(), "draftedAt", version.draftedAt(), "activatedBy", version.activatedByName(),
                "activatedAt", version.activatedAt());
    }

    private static Object value(Term term) {
        boolean money = TermKey.of(term.key()).map(TermKey::unit).filter(unit -> unit == TermKey.Unit.MONTHLY).isPresent();
        BigDecimal value = term.value();
        return money ? Answers.money(value) : Answers.number(value);
    }

    private static String text(VersionSheet version, Language language) {
        return version.terms().stream().map(term -> TermWords.say(term.key(), term.value()).in(language)).collect(Collectors.joining(" "));
    }
}
