package lu.daach.followup;

import java.util.List;
import lu.daach.kernel.Language;

/**
 * What a household gets on paper of what was agreed.
 *
 * @param language that it is written to in
 * @param objectives those that are shared with it and not given up
 */
public record SharedPlan(Followed file, Language language, List<ObjectiveSheet> objectives) {

    public SharedPlan {
        objectives = List.copyOf(objectives);
    }
}
