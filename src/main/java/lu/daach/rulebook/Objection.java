package lu.daach.rulebook;

import java.time.LocalDate;
import lu.daach.kernel.Sentence;

/**
 * How a household objects, and until when. The law on affordable housing sets no time for it: it is the body's own, a parameter with a note.
 *
 * @param until the last day
 * @param how   what to do, and who decides when no agreement is found
 */
public record Objection(LocalDate until, Sentence how, Source source) {

    /** To a decision on an application. */
    public static final String DECISION = "ofDecision";
    /** To the amount of a participation. */
    public static final String AMOUNT = "ofAmount";

    /**
     * @param to     {@link #DECISION} or {@link #AMOUNT}
     * @param toldOn the day on which the household was told, from which the time runs
     * @throws NoParameter when nothing is set on the day
     */
    public static Objection of(Rulebook law, String to, LocalDate toldOn) {
        String key = "objection." + to + ".days";
        LocalDate until = toldOn.plusDays(law.value(key, toldOn).intValueExact());
        return new Objection(until, Sentence.of("rulebook.objection." + to, until), law.source(key, toldOn));
    }
}
