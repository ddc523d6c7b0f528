package lu.daach.admission;

import java.time.LocalDate;
import java.util.List;
import lu.daach.admission.rules.Freshness;
import lu.daach.admission.rules.Task;
import lu.daach.kernel.Fault;

/**
 * Everything of one application, for its file.
 *
 * @param decideBy until when it is to be decided; null where it does not wait for a decision
 * @param wanted codes of communes; empty: anywhere
 * @param consentOn null: not yet
 * @param contactOn when the household was last heard of
 * @param freshness null where nothing is under way
 * @param freshUntil the last day of it; null for who sleeps and where nothing is under way
 * @param people how many belong to the household today
 * @param bedrooms how many they need
 * @param placing where it stands on the waiting list, from 1; null where it does not wait
 * @param obstacles why the rules cannot judge; mostly empty
 * @param results what the rules find today; empty where they cannot judge
 * @param tasks part by part
 * @param decisions the last first
 * @param offers the last first
 */
public record ApplicationFile(ApplicationSheet sheet, LocalDate decideBy, List<String> wanted, LocalDate consentOn, LocalDate contactOn,
        Freshness freshness, LocalDate freshUntil, int people, int bedrooms, Integer placing, List<Fault> obstacles, List<JudgedScheme> results,
        List<Task> tasks, List<PaperSheet> papers, List<PastDecision> decisions, List<OfferSheet> offers) {
}
