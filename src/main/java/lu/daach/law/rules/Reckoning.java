package lu.daach.law.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.daach.kernel.Language;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;

/**
 * The answer to a question about the law: its figures, how they came about, and why.
 *
 * @param on       the day whose law applies
 * @param figures  what was asked, in the published order: names with money, whole numbers, decimals as text or yes and no
 * @param steps    the calculation line by line, only lines that apply
 * @param findings the conditions that were judged; empty where the question has none
 * @param sources  each act and article once, in the order of use
 * @param text     a few plain sentences that explain the answer
 */
public record Reckoning(LocalDate on, Map<String, Object> figures, List<Step> steps, List<Finding> findings, List<Source> sources,
        List<Sentence> text) {

    public Reckoning {
        figures = Collections.unmodifiableMap(figures);
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
        text = List.copyOf(text);
    }

    /** A figure by its published name; null when there is none. */
    public Object figure(String name) {
        return figures.get(name);
    }

    /** The sentences one after the other, in the reader's language. */
    public String text(Language language) {
        return text.stream().map(sentence -> sentence.in(language)).collect(Collectors.joining(" "));
    }
}
