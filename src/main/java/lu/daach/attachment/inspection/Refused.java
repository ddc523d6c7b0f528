package lu.daach.attachment.inspection;

/** A content that is not taken; {@link #key} says why. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    /** It is not what it says, or it is cut off. */
    static final String BROKEN = "attachment.refused.broken";
    /** It holds something that acts, or that another program would take for its own. */
    static final String ACTIVE = "attachment.refused.active";
    /** It is larger inside than it looks. */
    static final String TOO_MUCH = "attachment.refused.tooMuch";
    /** It cannot be looked into. */
    static final String LOCKED = "attachment.refused.locked";

    private final String key;

    Refused(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    String key() {
        return key;
    }
}
