package lu.daach.occupancy.rules;

import java.time.LocalDate;
import java.util.Optional;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Parameter;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;

/** How long a contract goes on after a notice (L-ABO art. 50) or a death (art. 51), by the rulebook of the day. */
public final class NoticePeriods {

    private final Rulebook rulebook;

    public NoticePeriods(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * The earliest end by a notice.
     *
     * @param openEnded whether the contract has no last day
     * @param breach whether it is given because duties were not kept
     * @throws NoParameter when no law was in force on that day
     */
    public NoticeTerm earliest(Scheme scheme, boolean openEnded, boolean breach, LocalDate givenOn) {
        if (breach) {
            Parameter days = parameter("notice", scheme, "breach.days", givenOn);
            int count = days.value().intValueExact();
            LocalDate earliest = givenOn.plusDays(count);
            return new NoticeTerm(earliest, Sentence.of("occupancy.term.breach", count, givenOn, earliest), days.source());
        }
        Parameter months = parameter("notice", scheme, openEnded ? "open-ended.months" : "fixed-term.months", givenOn);
        int count = months.value().intValueExact();
        LocalDate earliest = givenOn.plusMonths(count);
        String key = openEnded ? "occupancy.term.openEnded" : "occupancy.term.fixedTerm";
        return new NoticeTerm(earliest, Sentence.of(key, count, givenOn, earliest), months.source());
    }

    /**
     * The last day by which the heirs leave when nobody goes on with the contract.
     *
     * @throws NoParameter when no law was in force on that day
     */
    public NoticeTerm afterDeath(Scheme scheme, LocalDate diedOn) {
        Parameter months = parameter("death", scheme, "months", diedOn);
        int count = months.value().intValueExact();
        LocalDate last = diedOn.plusMonths(count);
        return new NoticeTerm(last, Sentence.of("occupancy.term.death", count, diedOn, last), months.source());
    }

    /** What a scheme has of its own, else what holds for all. */
    private Parameter parameter(String subject, Scheme scheme, String name, LocalDate on) {
        Edition law = rulebook.on(on);
        Optional<Parameter> own = law.find(subject + "." + scheme.code() + "." + name);
        return own.or(() -> law.find(subject + "." + name)).orElseThrow(() -> new NoParameter(subject + "." + name, on));
    }
}
