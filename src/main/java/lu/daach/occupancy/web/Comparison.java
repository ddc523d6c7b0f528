package lu.daach.occupancy.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.occupancy.AssessmentSheet;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.rulebook.Step;

/** Two calculations side by side: what is paid now, and what would be paid. */
final class Comparison {

    /**
     * One line of both.
     *
     * @param before empty where the line is not part of what is paid now
     * @param now empty where the line is not part of what would be paid
     */
    public record Row(String word, String before, String now, boolean differs) {
    }

    private Comparison() {
    }

    /** @param found null when it cannot be worked out */
    static List<Row> rows(AssessmentSheet current, Assessment found, Language language) {
        Map<String, Step> before = byKey(current == null ? List.of() : current.steps());
        Map<String, Step> now = byKey(found == null ? List.of() : found.steps());
        List<String> keys = new ArrayList<>(now.keySet());
        before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(keys::add);
        return keys.stream().map(key -> {
            String was = value(before.get(key), language);
            String is = value(now.get(key), language);
            return new Row(Messages.text(language, "occupancy.step." + key), was, is, !was.equals(is));
        }).toList();
    }

    private static Map<String, Step> byKey(List<Step> steps) {
        Map<String, Step> byKey = new LinkedHashMap<>();
        steps.forEach(step -> byKey.put(step.key(), step));
        return byKey;
    }

    private static String value(Step step, Language language) {
        return step == null ? "" : Calculation.value(step, language);
    }
}
