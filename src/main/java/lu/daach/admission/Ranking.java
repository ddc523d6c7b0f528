package lu.daach.admission;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.admission.rules.Home;
import lu.daach.admission.rules.Obstacle;

/**
 * Who comes into question for a place, as it was on a day.
 *
 * @param candidates the best, best first; at most {@link #MOST}
 * @param others those who are none, in the order of the waiting list, each with why; at most {@link #MOST_OTHERS}
 * @param obstacles how many are none for what reason, of all
 * @param waiting how many stood on the waiting list
 */
public record Ranking(LocalDate on, UUID dwelling, UUID place, Home home, List<Ranked> candidates, List<Ranked> others,
        Map<Obstacle, Integer> obstacles, int waiting) {

    public static final int MOST = 20;
    public static final int MOST_OTHERS = 40;

    /** Where an application stands among the candidates, from 1; null: it is none of the best. */
    public Integer placing(UUID application) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).application().equals(application)) {
                return i + 1;
            }
        }
        return null;
    }

    /** The same for the same ranking: what somebody looked at when they chose. */
    public String digest() {
        StringBuilder seen = new StringBuilder(on.toString());
        candidates.forEach(one -> seen.append(one.application()).append(one.placing().total()));
        return UUID.nameUUIDFromBytes(seen.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
