package lu.daach.occupancy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;

/**
 * The participation of a household under each scheme. Holds the tables prepared for each edition of its rulebook, so that one
 * instance serves a whole month of households; safe for many threads.
 */
public final class Participation {

    private static final Map<Scheme, Function<Edition, ParticipationRule>> RULES = new EnumMap<>(Map.of(
            Scheme.LOYER_ABORDABLE, AffordableRent::new,
            Scheme.AIS, law -> new ThirdOfIncome(law, Scheme.AIS),
            Scheme.HAUSCARE, HausCareTariff::new,
            Scheme.BETREIT_WUNNEN, YoungPeopleTariff::new,
            Scheme.NEIEN_UFANK, law -> new ThirdOfIncome(law, Scheme.NEIEN_UFANK)));

    private final Rulebook rulebook;
    private final Map<Edition, Map<Scheme, ParticipationRule>> prepared = new ConcurrentHashMap<>();

    public Participation(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The assessment, or every reason at once why there is none, each with its pointer into the question. */
    public Ruling<Assessment> assess(ParticipationQuestion question) {
        List<Refusal> refusals = new ArrayList<>(question.household().refusals(question.on()));
        if (question.household().incomes() == null) {
            refusals.add(Refusal.at("/household/incomes", "required", Sentence.of("household.fact.incomes")));
        }
        ParticipationRule rule = prepared(question.on()).get(question.scheme());
        if (rule == null) {
            refusals.add(Refusal.at("/on", "noParameter", question.on()));
            return Ruling.refused(refusals);
        }
        rule.require(question, refusals);
        return refusals.isEmpty() ? Ruling.of(rule.assess(question)) : Ruling.refused(refusals);
    }

    /** The rules that can be applied on a day: a scheme without law in force is missing. */
    private Map<Scheme, ParticipationRule> prepared(LocalDate on) {
        return prepared.computeIfAbsent(rulebook.on(on), law -> {
            Map<Scheme, ParticipationRule> rules = new EnumMap<>(Scheme.class);
            RULES.forEach((scheme, rule) -> {
                try {
                    rules.put(scheme, rule.apply(law));
                } catch (NoParameter notInForce) {
                    rules.remove(scheme);
                }
            });
            return rules;
        });
    }
}
