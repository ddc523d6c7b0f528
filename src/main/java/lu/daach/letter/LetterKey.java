package lu.daach.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys that may stand in a letter, in the order in which the page lists them; what each means is a text {@code letter.key.<code>}. */
public enum LetterKey {
    TODAY("day", "today"), IN_14("in", "14"), IN_30("in", "30"), IN_60("in", "60"), IN_90("in", "90"),
    RECIPIENT("recipient", "name"), WRITER("writer", "name"), SENDER("sender", "name"), SENDER_ADDRESS("sender", "address"),
    SENDER_PHONE("sender", "phone"), SENDER_EMAIL("sender", "email"),
    HOUSEHOLD("household", "name"), HOUSEHOLD_NUMBER("household", "number"), MEMBERS("household", "members"), ADULTS("household", "adults"),
    CHILDREN("household", "children"), REFERENT("household", "referent"),
    RECEIVED("application", "received"), SCHEMES("application", "schemes"), MISSING("application", "missing"), PAPERS_DUE("application", "due"),
    DECIDED("decision", "date"), DECIDED_SCHEME("decision", "scheme"), REASON("decision", "reason"), FINDINGS("decision", "findings"),
    OFFER_ADDRESS("offer", "address"), OFFER_START("offer", "start"), OFFER_ANSWER("offer", "answer"),
    ADDRESS("occupancy", "address"), COMMUNE("occupancy", "commune"), STARTS("occupancy", "start"), ENDS("occupancy", "end"), SCHEME("occupancy", "scheme"),
    MONTHLY("participation", "monthly"), SAVINGS("participation", "savings"), TOTAL("participation", "total"), FROM("participation", "from"),
    EXPLAINED("participation", "text"), SUM("participation", "sum"),
    CORRECTED_MONTHS("correction", "months"), CORRECTION_RESULT("correction", "result"), CORRECTION_PARTS("correction", "instalments"),
    CORRECTION_REASON("correction", "reason"),
    EXTENSION_REASON("extension", "reason"), NOTICE_GIVEN("notice", "given"), NOTICE_END("notice", "end"), NOTICE_REASON("notice", "reason"),
    DECEASED("death", "name"), DIED("death", "date"), DEATH_UNTIL("death", "until"),
    OWED("arrears", "owed"), OWED_SINCE("arrears", "since"), OPEN_MONTHS("arrears", "months"), PLAN_TOTAL("plan", "total"),
    PLAN_PARTS("plan", "instalments"), PAYEE("payment", "payee"), PAYMENT_IBAN("payment", "iban"), PAYMENT_REFERENCE("payment", "reference"),
    OWNER("owner", "name"), OWNER_DWELLINGS("owner", "dwellings"),
    LEASE_ADDRESS("lease", "address"), LEASE_STARTS("lease", "start"), LEASE_ENDS("lease", "end"), RENT("lease", "rent"), CHARGES("lease", "charges"),
    COST("lease", "cost"), NOTICE("lease", "notice"), NOTICE_UNTIL("lease", "notice.until"), RENT_CHANGE("lease", "rent.change");

    private static final Set<LetterKey> LINES = Set.of(MISSING, CORRECTED_MONTHS, OPEN_MONTHS, PLAN_PARTS, FINDINGS, EXPLAINED, SUM, OWNER_DWELLINGS);

    private final String code;

    LetterKey(String group, String name) {
        this.code = "day".equals(group) ? name : group + "." + name;
    }

    /** As it stands between the braces. */
    public String code() {
        return code;
    }

    /** The key of its meaning for people. */
    public String word() {
        return "letter.key." + code;
    }

    /** Whether its value has several lines, so that it stands on a line of its own. */
    public boolean lines() {
        return LINES.contains(this);
    }

    /** Which letters it is known in: those to owners, those to households, or both; what is owed in those about it alone. */
    boolean fits(TemplateKey template) {
        boolean owed = ordinal() >= OWED.ordinal() && ordinal() < OWNER.ordinal();
        return ordinal() < HOUSEHOLD.ordinal() || template.toOwner() == ordinal() >= OWNER.ordinal() && (!owed || template.ofArrears());
    }

    /** Those that may stand in a template. */
    public static List<LetterKey> of(TemplateKey template) {
        return Arrays.stream(values()).filter(key -> key.fits(template)).toList();
    }

    static Set<String> codes(TemplateKey template) {
        return of(template).stream().map(LetterKey::code).collect(Collectors.toSet());
    }
}
