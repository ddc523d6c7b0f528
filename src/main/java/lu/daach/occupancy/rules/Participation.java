package lu.daach.occupancy.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.SchemeVersion;

/**
 * The participation of a household under each scheme. Holds what it has prepared of each version of a scheme for each edition of its
 * rulebook, so that one instance serves a whole month of households; safe for many threads.
 */
public final class Participation {

    private final Rulebook rulebook;
    private final Map<Edition, Map<SchemeVersion, Optional<ParticipationRule>>> prepared = new ConcurrentHashMap<>();

    public Participation(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** As the other one, by the schemes as they are delivered. */
    public Ruling<Assessment> assess(ParticipationQuestion question) {
        return assess(question, SchemeBook.delivered());
    }

    /**
     * The assessment, or every reason at once why there is none, each with its pointer into the question.
     *
     * @param book the schemes of the organisation that asks
     */
    public Ruling<Assessment> assess(ParticipationQuestion question, SchemeBook book) {
        List<Refusal> refusals = new ArrayList<>(question.household().refusals(question.on()));
        if (question.household().incomes() == null) {
            refusals.add(Refusal.at("/household/incomes", "required", Sentence.of("household.fact.incomes")));
        }
        Optional<ParticipationRule> rule = rule(book.on(question.scheme(), question.on()), rulebook.on(question.on()));
        if (rule.isEmpty()) {
            refusals.add(Refusal.at("/on", "noParameter", question.on()));
            return Ruling.refused(refusals);
        }
        rule.get().require(question, refusals);
        return refusals.isEmpty() ? Ruling.of(rule.get().assess(question)) : Ruling.refused(refusals);
    }

    /**
     * The amounts of {@link #assess} alone, for many households; null where it would refuse.
     *
     * @param question of a household that does not contradict itself on the day
     */
    public Due due(ParticipationQuestion question, SchemeBook book) {
        ParticipationRule rule = rule(book.on(question.scheme(), question.on()), rulebook.on(question.on())).orElse(null);
        if (rule == null || question.household().incomes() == null) {
            return null;
        }
        List<Refusal> refusals = new ArrayList<>(0);
        rule.require(question, refusals);
        return refusals.isEmpty() ? rule.due(question) : null;
    }

    /** Empty where the version cannot be applied under the edition: the law has no values yet. */
    private Optional<ParticipationRule> rule(SchemeVersion version, Edition law) {
        Map<SchemeVersion, Optional<ParticipationRule>> known = prepared.get(law);
        Optional<ParticipationRule> rule = known == null ? null : known.get(version);
        return rule != null ? rule : prepared.computeIfAbsent(law, edition -> new ConcurrentHashMap<>()).computeIfAbsent(version, one -> prepare(one, law));
    }

    private static Optional<ParticipationRule> prepare(SchemeVersion version, Edition law) {
        try {
            return Optional.of(new Tariff(version.under(law), law));
        } catch (NoParameter notInForce) {
            return Optional.empty();
        }
    }
}
