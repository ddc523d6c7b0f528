package lu.daach.followup;

import java.util.List;

/**
 * What is taken down at the open desk in a minute.
 *
 * @param phone null for none
 * @param need one of {@link #NEEDS}
 * @param language in which to talk; code of ISO 639
 * @param interpreter whether talking needs an interpreter
 * @param words what they say, for the office alone and sealed; null for nothing
 * @param next one of {@link #STEPS}
 */
public record DropInCard(String name, String phone, String need, String language, boolean interpreter, String words, String next) {

    public static final List<String> NEEDS = List.of("housing", "eviction", "rent-debt", "energy", "food", "papers", "health", "violence", "other");
    public static final List<String> STEPS = List.of("call-back", "appointment", "file", "sent-on", "answered");
    public static final int LONGEST_NAME = 120;
    public static final int SHORTEST_PHONE = 3;
    public static final int LONGEST_PHONE = 40;
    public static final int LONGEST_WORDS = 2000;

    /** Whether something is left to do after the conversation. */
    boolean open() {
        return List.of("call-back", "appointment", "file").contains(next);
    }
}
