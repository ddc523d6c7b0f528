package lu.daach.household;

/**
 * What is written of how a household is reached; null: not known.
 *
 * @param home where the household lives now, while it is not in one of our dwellings
 * @param post where letters go when not home; null: home
 * @param channel how it wants to be reached
 * @param spokenLanguage code of ISO 639 of the language in which to talk, beside the language of letters
 * @param interpreterNeeded whether talking needs an interpreter
 */
public record ContactCard(String phone, String otherPhone, String email, PostalAddress home, PostalAddress post, Channel channel,
        String spokenLanguage, Boolean interpreterNeeded) {

    static final ContactCard NONE = new ContactCard(null, null, null, null, null, Channel.LETTER, null, null);

    public ContactCard {
        channel = channel == null ? Channel.LETTER : channel;
    }
}
