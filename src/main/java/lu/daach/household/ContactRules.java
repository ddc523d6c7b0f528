package lu.daach.household;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lu.daach.kernel.Faults;

/** What has to hold for the ways to reach a household. */
final class ContactRules {

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,38}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}");
    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

    private ContactRules() {
    }

    static void check(ContactCard card, Faults faults) {
        telephone(card.phone(), "/phone", faults);
        telephone(card.otherPhone(), "/otherPhone", faults);
        faults.require(card.email() == null || EMAIL.matcher(card.email()).matches(), "/email", "household.contact.notEmail");
        address(card.home(), "/home", faults);
        address(card.post(), "/post", faults);
        faults.require(card.channel() != Channel.EMAIL || card.email() != null, "/email", "household.contact.emailForChannel");
        faults.require(card.channel() != Channel.PHONE || card.phone() != null, "/phone", "household.contact.phoneForChannel");
        faults.require(card.spokenLanguage() == null || LANGUAGES.contains(card.spokenLanguage()), "/spokenLanguage",
                "household.contact.unknownLanguage");
        faults.require(!Boolean.TRUE.equals(card.interpreterNeeded()) || card.spokenLanguage() != null, "/spokenLanguage",
                "household.contact.languageForInterpreter");
    }

    private static void telephone(String number, String at, Faults faults) {
        faults.require(number == null || TELEPHONE.matcher(number).matches(), at, "household.contact.notTelephone");
    }

    private static void address(PostalAddress address, String at, Faults faults) {
        if (address != null) {
            faults.require(address.street() != null, at + "/street", "api.required");
            faults.require(address.locality() != null, at + "/locality", "api.required");
        }
    }
}
