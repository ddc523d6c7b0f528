package lu.daach.admission.rules;

import lu.daach.kernel.Sentence;

/** One line of how points add up. */
public record ScoreLine(Sentence text, int points) {
}
