package lu.daach.occupancy.rules;

import java.time.LocalDate;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Source;

/**
 * Until when somebody may stay at least, and why.
 *
 * @param lastDay the earliest last day of the contract
 * @param text the rule with its figures
 */
public record NoticeTerm(LocalDate lastDay, Sentence text, Source source) {
}
