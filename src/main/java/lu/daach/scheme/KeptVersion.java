package lu.daach.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Actor;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.Term;

/** A version of a scheme that the organisation has written; a draft until another person activates it, and unchanged from then on. */
@Entity
@Table(schema = "scheme", name = "version")
class KeptVersion {

    @Id
    private UUID id;

    @Version
    private int version;

    private String scheme;

    private int number;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    private String state;

    private String basis;

    private String note;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_by_name")
    private String draftedByName;

    @Column(name = "drafted_at")
    private OffsetDateTime draftedAt;

    @Column(name = "activated_by")
    private UUID activatedBy;

    @Column(name = "activated_by_name")
    private String activatedByName;

    @Column(name = "activated_at")
    private OffsetDateTime activatedAt;

    protected KeptVersion() {
    }

    static KeptVersion draft(VersionCard card, int number, Actor by, Instant at) {
        KeptVersion kept = new KeptVersion();
        kept.id = Ids.fresh();
        kept.version = 1;
        kept.scheme = card.scheme().code();
        kept.number = number;
        kept.state = VersionState.DRAFT.code();
        kept.write(card, by, at);
        return kept;
    }

    /** Whoever changes a draft last is its drafter: activating it is then for somebody else. */
    void change(Integer seenVersion, VersionCard card, Actor by, Instant at) {
        requireDraft(seenVersion);
        write(card, by, at);
    }

    private void write(VersionCard card, Actor by, Instant at) {
        startsOn = card.startsOn();
        basis = card.basis();
        note = card.note();
        draftedBy = by.staff();
        draftedByName = by.name();
        draftedAt = at.atOffset(ZoneOffset.UTC);
    }

    void discard(Integer seenVersion) {
        requireDraft(seenVersion);
        state = VersionState.DISCARDED.code();
    }

    /** By another person than the drafter, which the facade has made sure of. */
    void activate(Integer seenVersion, Actor by, Instant at) {
        requireDraft(seenVersion);
        state = VersionState.ACTIVE.code();
        activatedBy = by.staff();
        activatedByName = by.name();
        activatedAt = at.atOffset(ZoneOffset.UTC);
    }

    private void requireDraft(Integer seenVersion) {
        if (VersionState.of(state) != VersionState.DRAFT) {
            throw new Conflict("scheme.noDraft");
        }
        if (seenVersion == null || seenVersion != version) {
            throw Conflict.stale();
        }
    }

    UUID id() {
        return id;
    }

    Scheme scheme() {
        return Scheme.of(scheme).orElseThrow();
    }

    LocalDate startsOn() {
        return startsOn;
    }

    VersionState state() {
        return VersionState.of(state);
    }

    UUID draftedBy() {
        return draftedBy;
    }

    /** Where its figures are written. */
    Source source() {
        return new Source(basis, "version " + number, null, startsOn);
    }

    VersionSheet sheet(List<Term> terms) {
        return new VersionSheet(id, version, scheme(), number, startsOn, null, state(), basis, note, terms, draftedBy, draftedByName,
                draftedAt.toInstant(), activatedByName, activatedAt == null ? null : activatedAt.toInstant());
    }
}
