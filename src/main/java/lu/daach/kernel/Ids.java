package lu.daach.kernel;

import java.util.UUID;

/** Ids of things that people and programs name: random, so that none tells of another. */
public final class Ids {

    private static final int LENGTH = 36;

    private Ids() {
    }

    public static UUID fresh() {
        return UUID.randomUUID();
    }

    /**
     * @param text an id from outside
     * @throws Missing when it cannot be one: what has no id of ours does not exist
     */
    public static UUID known(String text) {
        if (text == null || text.length() != LENGTH) {
            throw new Missing();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Missing();
        }
    }

    /**
     * The id that somebody asks for. One that cannot be ours becomes one that nothing has, so that whether they may ask at all is
     * said first.
     */
    public static UUID asked(String text) {
        try {
            return known(text);
        } catch (Missing e) {
            return fresh();
        }
    }
}
