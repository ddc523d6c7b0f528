package lu.daach.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lu.daach.dossier.SubjectKind;

/** The keys that may stand in a letter, in the order in which the page lists them; what each means is a text {@code letter.key.<code>}. */
public enum LetterKey {
    TODAY("day", "today"), IN_14("in", "14"), IN_30("in", "30"), IN_60("in", "60"), IN_90("in", "90"), IN_2_MONTHS("in", "months"),
    RECIPIENT("recipient", "name"), WRITER("writer", "name"), SENDER("sender", "name"), SENDER_ADDRESS("sender", "address"),
    SENDER_PHONE("sender", "phone"), SENDER_EMAIL("sender", "email"),
    HOUSEHOLD("household", "name"), HOUSEHOLD_NUMBER("household", "number"), MEMBERS("household", "members"), ADULTS("household", "adults"),
    CHILDREN("household", "children"), REFERENT("household", "referent"),
    RECEIVED("application", "received"), SCHEMES("application", "schemes"), MISSING("application", "missing"), PAPERS_DUE("application", "due"),
    DECIDED("decision", "date"), DECIDED_SCHEME("decision", "scheme"), REASON("decision", "reason"), FINDINGS("decision", "findings"), DECISION_TURNS("decision", "changes"),
    OFFER_ADDRESS("offer", "address"), OFFER_START("offer", "start"), OFFER_ANSWER("offer", "answer"),
    ADDRESS("occupancy", "address"), COMMUNE("occupancy", "commune"), STARTS("occupancy", "start"), ENDS("occupancy", "end"), SCHEME("occupancy", "scheme"),
    MONTHLY("participation", "monthly"), SAVINGS("participation", "savings"), TOTAL("participation", "total"), FROM("participation", "from"),
    EXPLAINED("participation", "text"), SUM("participation", "sum"), AMOUNT_TURNS("participation", "changes"),
    CORRECTED_MONTHS("correction", "months"), CORRECTION_RESULT("correction", "result"), CORRECTION_PARTS("correction", "instalments"),
    CORRECTION_REASON("correction", "reason"),
    EXTENSION_REASON("extension", "reason"), NOTICE_GIVEN("notice", "given"), NOTICE_END("notice", "end"), NOTICE_REASON("notice", "reason"),
    DECEASED("death", "name"), DIED("death", "date"), DEATH_UNTIL("death", "until"),
    AID_KIND("aid", "kind"), AID_NUMBER("aid", "number"), AID_REQUESTED("aid", "requested"), AID_PURPOSE("aid", "purpose"), AID_DECIDE_BY("aid", "until"),
    AID_DECIDED("aid", "decided"), AID_DECIDER("aid", "by"), AID_REASON("aid", "reason"), AID_AMOUNT("aid", "amount"), AID_STARTS("aid", "start"),
    AID_ENDS("aid", "end"), AID_SCHEDULE("aid", "schedule"), AID_VOUCHERS("aid", "vouchers"), AID_REVOKED("aid", "revoked"),
    AID_REVOKED_REASON("aid", "revoked.reason"),
    OWED("arrears", "owed"), OWED_SINCE("arrears", "since"), OPEN_MONTHS("arrears", "months"), PLAN_TOTAL("plan", "total"),
    PLAN_PARTS("plan", "instalments"), PAYEE("payment", "payee"), PAYMENT_IBAN("payment", "iban"), PAYMENT_REFERENCE("payment", "reference"),
    OWNER("owner", "name"), OWNER_DWELLINGS("owner", "dwellings"),
    LEASE_ADDRESS("lease", "address"), LEASE_STARTS("lease", "start"), LEASE_ENDS("lease", "end"), RENT("lease", "rent"), CHARGES("lease", "charges"),
    COST("lease", "cost"), NOTICE("lease", "notice"), NOTICE_UNTIL("lease", "notice.until"), RENT_CHANGE("lease", "rent.change"),
    CLAIM_NUMBER("claim", "number"), CLAIM_ADDRESS("claim", "address"), CLAIM_FROM("claim", "from"), CLAIM_UNTIL("claim", "until"), CLAIM_WHAT("claim", "what"),
    CLAIM_GUARANTEED("claim", "guaranteed"), CLAIM_MONTHS("claim", "months"), CLAIM_PAYABLE("claim", "payable"), CLAIM_HOUSEHOLD("claim", "household"),
    CLAIM_STANDING("claim", "standing"), CLAIM_SUM("claim", "sum"), CLAIM_FINDINGS("claim", "findings"), CLAIM_DECIDED("claim", "decided"),
    CLAIM_REASON("claim", "reason"), CLAIM_RESULT("claim", "result");

    private static final Set<LetterKey> LINES = Set.of(MISSING, CORRECTED_MONTHS, OPEN_MONTHS, PLAN_PARTS, FINDINGS, DECISION_TURNS, EXPLAINED, SUM, AMOUNT_TURNS,
            OWNER_DWELLINGS, AID_SCHEDULE, AID_VOUCHERS, CLAIM_SUM, CLAIM_FINDINGS);

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

    /** Which letters it is known in: those to owners, those to households, or both; what belongs to a claim, an aid or a debt in those about it alone. */
    boolean fits(TemplateKey template) {
        if (among(CLAIM_NUMBER, CLAIM_RESULT)) {
            return template.fits(SubjectKind.CLAIM);
        }
        if (among(AID_KIND, AID_REVOKED_REASON)) {
            return template.ofAid();
        }
        if (among(OWED, PAYMENT_REFERENCE)) {
            return template.ofArrears();
        }
        return ordinal() < HOUSEHOLD.ordinal() || template.toOwner() == ordinal() >= OWNER.ordinal();
    }

    private boolean among(LetterKey first, LetterKey last) {
        return ordinal() >= first.ordinal() && ordinal() <= last.ordinal();
    }

    /** Those that may stand in a template. */
    public static List<LetterKey> of(TemplateKey template) {
        return Arrays.stream(values()).filter(key -> key.fits(template)).toList();
    }

    static Set<String> codes(TemplateKey template) {
        return of(template).stream().map(LetterKey::code).collect(Collectors.toSet());
    }
}
