package lu.daach.organisation;

import lu.daach.kernel.Messages;

/** The message for a constraint of the database that two people ran into; each has one, by its name. */
final class CollisionKeys {

    private static final String PREFIX = "organisation.collision.";

    private CollisionKeys() {
    }

    static String of(String constraint) {
        String key = PREFIX + constraint;
        return Messages.has(key) ? key : "organisation.collision";
    }
}
