package lu.daach.occupancy.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.occupancy.ContractState;
import lu.daach.occupancy.StepSheet;

/** A step as pages show it: in one sentence, and as what it changed. */
public record StepView(StepSheet step, String told, List<StepView.Row> rows) {

    /** One thing that a step changed. */
    public record Row(String word, String before, String after) {
    }

    static StepView of(StepSheet step, String household, Language language) {
        return new StepView(step, told(step, household, language), rows(step.before(), step.after(), language));
    }

    static String told(StepSheet step, String household, Language language) {
        return step.told(household).in(language);
    }

    public String icon() {
        return switch (step.kind()) {
            case EXTENSION, LAST_DAY -> "calendar";
            case NOTICE -> "mail";
            case NOTICE_WITHDRAWN, UNDO -> "undo-2";
            case DEATH -> "info";
            case EXIT -> "door-open";
            case REVIEW -> "scale";
        };
    }

    /** What differs between two states, in the reader's words. */
    static List<Row> rows(ContractState before, ContractState after, Language language) {
        List<Row> rows = new ArrayList<>();
        add(rows, "lastDay", day(before.lastDay(), language), day(after.lastDay(), language), language);
        add(rows, "reviewDueOn", day(before.reviewDueOn(), language), day(after.reviewDueOn(), language), language);
        add(rows, "notice", before.notice() == null ? null : day(before.notice().endsOn(), language),
                after.notice() == null ? null : day(after.notice().endsOn(), language), language);
        add(rows, "death", before.death() == null ? null : before.death().deceased(),
                after.death() == null ? null : after.death().deceased(), language);
        add(rows, "exit", before.exit() == null ? null : Messages.text(language, "occupancy.reason." + before.exit().reason().code()),
                after.exit() == null ? null : Messages.text(language, "occupancy.reason." + after.exit().reason().code()), language);
        add(rows, "longerStay", before.longerStayReason(), after.longerStayReason(), language);
        return rows;
    }

    private static void add(List<Row> rows, String word, String before, String after, Language language) {
        if (!Objects.equals(before, after)) {
            rows.add(new Row(Messages.text(language, "occupancy.changed." + word), shown(before, language), shown(after, language)));
        }
    }

    private static String shown(String text, Language language) {
        return text == null ? Messages.text(language, "occupancy.changed.none") : text;
    }

    private static String day(LocalDate day, Language language) {
        return day == null ? null : Formats.date(day, language);
    }
}
