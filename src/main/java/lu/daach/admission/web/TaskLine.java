package lu.daach.admission.web;

import lu.daach.admission.ApplicationFile;
import lu.daach.admission.rules.Section;
import lu.daach.admission.rules.Task;
import lu.daach.kernel.Language;

/**
 * One part of an application as a page shows it.
 *
 * @param section its code
 * @param state {@code done}, {@code missing} or {@code needless}
 * @param why in a sentence
 * @param path where it is done, below the application's root
 */
public record TaskLine(String section, String state, String why, String path) {

    static TaskLine of(Task task, ApplicationFile file, Language language) {
        String state = switch (task.state()) {
            case DONE -> "done";
            case TODO -> "missing";
            case NEEDLESS -> "needless";
        };
        return new TaskLine(task.section().code(), state, task.why().in(language), path(task.section(), file));
    }

    private static String path(Section section, ApplicationFile file) {
        return switch (section) {
            case PERSONS, INCOMES, SITUATION -> "/household/household.xhtml?id=" + file.sheet().household();
            case PAPERS -> "/admission/papers.xhtml?id=" + file.sheet().id();
            case CONSENT -> "/admission/asking.xhtml?id=" + file.sheet().id();
        };
    }

    public String look() {
        return switch (state) {
            case "done" -> "done";
            case "missing" -> "soon";
            default -> "quiet";
        };
    }
}
