package lu.daach.household;

import java.util.Map;
import java.util.UUID;

/**
 * How two files become one.
 *
 * @param kept the file that goes on
 * @param closed the file that leads to it afterwards
 * @param same keys of persons of the closed file with the key of the same person in the kept one; who is not named comes along
 * @param reason 5 to 1000 characters
 */
public record MergeCard(UUID kept, UUID closed, Map<String, String> same, String reason) {

    public MergeCard {
        same = same == null ? Map.of() : Map.copyOf(same);
    }
}
