package lu.daach.admission.rules;

import java.time.LocalDate;
import java.util.List;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;

/**
 * How far an application is, part by part. It never stops anybody: an application can be handed in with parts to do.
 *
 * @param results what the rules find today; empty where they cannot judge
 * @param judged whether the rules could judge the household as it is written
 * @param people how many belong to the household today
 * @param unproven incomes whose paper nobody saw
 * @param papersOpen papers on the list that have not come
 * @param consentOn when the household agreed to its data being used; null: not yet
 */
public record TaskList(List<SchemeResult> results, boolean judged, int people, int unproven, int papersOpen, LocalDate consentOn) {

    public List<Task> tasks() {
        return List.of(persons(), incomes(), situation(), papers(), consent());
    }

    /** Whether nothing is left to do. */
    public boolean complete() {
        return tasks().stream().noneMatch(task -> task.state() == Task.State.TODO);
    }

    private Task persons() {
        if (!judged || people == 0 || unknown(Section.PERSONS) > 0) {
            return Task.todo(Section.PERSONS, "admission.task.persons.todo");
        }
        return Task.done(Section.PERSONS, "admission.task.persons.done", people);
    }

    private Task incomes() {
        if (judged && !asked(Section.INCOMES)) {
            return Task.needless(Section.INCOMES, "admission.task.incomes.needless");
        }
        if (!judged || unknown(Section.INCOMES) > 0) {
            return Task.todo(Section.INCOMES, "admission.task.incomes.unknown");
        }
        return unproven > 0 ? Task.todo(Section.INCOMES, "admission.task.incomes.unproven", unproven)
                : Task.done(Section.INCOMES, "admission.task.incomes.done");
    }

    private Task situation() {
        long unknown = unknown(Section.SITUATION);
        if (judged && !asked(Section.SITUATION)) {
            return Task.needless(Section.SITUATION, "admission.task.situation.needless");
        }
        return !judged || unknown > 0 ? Task.todo(Section.SITUATION, "admission.task.situation.todo", unknown)
                : Task.done(Section.SITUATION, "admission.task.situation.done");
    }

    private Task papers() {
        return papersOpen > 0 ? Task.todo(Section.PAPERS, "admission.task.papers.todo", papersOpen)
                : Task.done(Section.PAPERS, "admission.task.papers.done");
    }

    private Task consent() {
        if (consentOn == null) {
            return Task.todo(Section.CONSENT, "admission.task.consent.todo");
        }
        if (unknown(Section.CONSENT) > 0) {
            return Task.todo(Section.CONSENT, "admission.task.consent.followUp", consentOn);
        }
        return Task.done(Section.CONSENT, asked(Section.CONSENT) ? "admission.task.consent.done" : "admission.task.consent.only", consentOn);
    }

    private boolean asked(Section section) {
        return findings().stream().anyMatch(finding -> section.has(finding.rule()));
    }

    private long unknown(Section section) {
        return findings().stream().filter(finding -> finding.verdict() == Verdict.UNKNOWN && section.has(finding.rule()))
                .map(Finding::rule).distinct().count();
    }

    private List<Finding> findings() {
        return results.stream().flatMap(result -> result.findings().stream()).toList();
    }
}
