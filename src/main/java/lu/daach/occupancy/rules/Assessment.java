package lu.daach.occupancy.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lu.daach.kernel.Language;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;

/**
 * What a household pays, and why.
 *
 * @param monthly EUR a month for the dwelling
 * @param gross   EUR a month before the dwelling's corrections and before its cost limits it
 * @param savings EUR a month put aside for the household, kept apart from {@code monthly}
 * @param steps   the calculation line by line, only lines that apply
 * @param sources each act and article once, in the order of use
 * @param text    a few plain sentences that explain the amount
 */
public record Assessment(
        Scheme scheme,
        LocalDate on,
        Money monthly,
        Money gross,
        Money savings,
        List<Step> steps,
        List<Source> sources,
        List<Sentence> text) {

    public Assessment {
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
        text = List.copyOf(text);
    }

    /** The sentences one after the other, in the reader's language. */
    public String text(Language language) {
        return text.stream().map(sentence -> sentence.in(language)).collect(Collectors.joining(" "));
    }
}
