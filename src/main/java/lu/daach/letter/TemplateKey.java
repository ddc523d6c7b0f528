package lu.daach.letter;

import static lu.daach.dossier.SubjectKind.AID;
import static lu.daach.dossier.SubjectKind.APPLICATION;
import static lu.daach.dossier.SubjectKind.CLAIM;
import static lu.daach.dossier.SubjectKind.HEAD_LEASE;
import static lu.daach.dossier.SubjectKind.HOUSEHOLD;
import static lu.daach.dossier.SubjectKind.OCCUPANCY;
import static lu.daach.dossier.SubjectKind.OWNER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.daach.dossier.SubjectKind;

/** What letters are for: each has a delivered wording in four languages, says to which files it goes and who writes it. */
public enum TemplateKey {
    PAPERS(true, APPLICATION, HOUSEHOLD),
    DECISION(false, APPLICATION, HOUSEHOLD),
    REFUSAL(false, APPLICATION, HOUSEHOLD),
    WAITING(true, APPLICATION, HOUSEHOLD),
    OFFER(false, APPLICATION, HOUSEHOLD),
    CONTRACT(false, OCCUPANCY, HOUSEHOLD),
    PARTICIPATION(false, OCCUPANCY, HOUSEHOLD),
    REVIEW(true, OCCUPANCY, HOUSEHOLD),
    REVIEW_RESULT(false, OCCUPANCY, HOUSEHOLD),
    /** What was corrected after late news, before and after. */
    LATE_NEWS(false, OCCUPANCY, HOUSEHOLD),
    EXTENSION(false, OCCUPANCY, HOUSEHOLD),
    NOTICE(false, OCCUPANCY, HOUSEHOLD),
    NOTICE_CONFIRMED(false, OCCUPANCY, HOUSEHOLD),
    EXIT(false, OCCUPANCY, HOUSEHOLD),
    DEATH(false, OCCUPANCY, HOUSEHOLD),
    /** An invitation to speak about what is open. */
    MEETING(false, HOUSEHOLD, OCCUPANCY),
    REMINDER(false, HOUSEHOLD, OCCUPANCY),
    FORMAL(false, HOUSEHOLD, OCCUPANCY),
    /** What was agreed about paying bit by bit. */
    PLAN(false, HOUSEHOLD, OCCUPANCY),
    HOUSEHOLD_LETTER(true, HOUSEHOLD, APPLICATION, OCCUPANCY),
    /** Aids: the office writes these, and nobody else. */
    AID_RECEIVED(true, AID),
    AID_GRANTED(true, AID),
    AID_REFUSED(true, AID),
    AID_REVOKED(true, AID),
    AID_VOUCHER(true, AID),
    OWNER_NOTICE(false, HEAD_LEASE, OWNER),
    OWNER_LETTER(false, OWNER, HEAD_LEASE),
    CLAIM_OWNER_VACANCY(false, CLAIM),
    CLAIM_OWNER_UNPAID(false, CLAIM),
    CLAIM_OWNER_DAMAGE(false, CLAIM),
    CLAIM_OWNER_LATE_RETURN(false, CLAIM),
    CLAIM_HOUSEHOLD_UNPAID(false, CLAIM),
    CLAIM_HOUSEHOLD_DAMAGE(false, CLAIM);

    private static final String CLAIM_TO_OWNER = "claim-owner-";

    /** Only the agency decides, lets and leases; these the social office writes too. */
    private final boolean ofTheOfficeToo;
    private final List<SubjectKind> kinds;

    TemplateKey(boolean ofTheOfficeToo, SubjectKind... kinds) {
        this.ofTheOfficeToo = ofTheOfficeToo;
        this.kinds = List.of(kinds);
    }

    /** As it stands in addresses, in the database and in the names of the delivered texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its name for people. */
    public String word() {
        return "letter.template." + code();
    }

    public boolean fits(SubjectKind kind) {
        return kinds.contains(kind);
    }

    /** The kinds of file that it is written from, the nearest first. */
    public List<SubjectKind> kinds() {
        return kinds;
    }

    /** Whether it goes to an owner, and not to a household. */
    public boolean toOwner() {
        return kinds.contains(OWNER) || code().startsWith(CLAIM_TO_OWNER);
    }

    /** Whether it tells of an aid of the office. */
    boolean ofAid() {
        return kinds.contains(AID);
    }

    /** Whether it is about what is open on an account, and says how to pay it. */
    public boolean ofArrears() {
        return this == MEETING || this == REMINDER || this == FORMAL || this == PLAN;
    }

    /** @param organisationKind {@code agency} or {@code office} */
    boolean isOf(String organisationKind) {
        return ofAid() ? "office".equals(organisationKind) : ofTheOfficeToo || "agency".equals(organisationKind);
    }

    /** Empty for null and for what is no template. */
    public static Optional<TemplateKey> of(String code) {
        return Arrays.stream(values()).filter(key -> key.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(TemplateKey::code).toList();
    }
}
