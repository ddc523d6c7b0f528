package lu.daach.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;

/** Keeps what is known of papers; sees those of the bound region only. */
@ApplicationScoped
class AttachmentStore {

    private static final String OF_SUBJECT = " from Attachment a where a.subjectKind = :kind and a.subjectId in :subjects";

    private static final Map<SubjectKind, String> THINGS = new EnumMap<>(Map.of(
            SubjectKind.HOUSEHOLD, "select 1 from household.household where id = cast(?1 as uuid)",
            SubjectKind.DWELLING, "select 1 from dwelling.dwelling where id = cast(?1 as uuid)",
            SubjectKind.OWNER, "select 1 from lease.owner where id = cast(?1 as uuid)",
            SubjectKind.HEAD_LEASE, "select 1 from lease.head_lease where id = cast(?1 as uuid)",
            SubjectKind.APPLICATION, "select 1 from admission.application where id = cast(?1 as uuid)",
            SubjectKind.OCCUPANCY, "select 1 from occupancy.occupancy where id = cast(?1 as uuid)",
            SubjectKind.AID, "select 1 from followup.aid where id = cast(?1 as uuid)",
            SubjectKind.FOLLOW_UP, "select 1 from household.household h left join organisation.staff r on r.region_id = h.region_id and r.id = h.referent_id"
                    + " where h.id = cast(?1 as uuid) and (r.organisation_id is null or r.organisation_id = (select p.organisation_id from organisation.staff p"
                    + " where p.id = cast(current_setting('daach.staff') as uuid)))",
            SubjectKind.CLAIM, "select 1 from guarantee.claim where id = cast(?1 as uuid)"));

    @PersistenceContext
    private EntityManager entities;

    void add(Attachment attachment) {
        entities.persist(attachment);
        entities.flush();
    }

    /** @throws Missing when there is none in this region */
    Attachment get(UUID id) {
        Attachment attachment = entities.find(Attachment.class, id);
        if (attachment == null) {
            throw new Missing();
        }
        return attachment;
    }

    /** Those that count first, the newest first. */
    Slice<Attachment> of(Subject subject, int first, int most) {
        List<UUID> subjects = files(subject);
        List<Attachment> found = entities.createQuery("select a" + OF_SUBJECT
                        + " order by case when a.withdrawnOn is null then 0 else 1 end, a.addedOn desc, a.id", Attachment.class)
                .setParameter("kind", subject.kind().code()).setParameter("subjects", subjects)
                .setFirstResult(first).setMaxResults(most).getResultList();
        long total = entities.createQuery("select count(a)" + OF_SUBJECT, Long.class)
                .setParameter("kind", subject.kind().code()).setParameter("subjects", subjects).getSingleResult();
        return new Slice<>(found, total);
    }

    /** A household's papers are also those of the files that were merged into its own. */
    @SuppressWarnings("unchecked")
    private List<UUID> files(Subject subject) {
        return subject.kind() != SubjectKind.HOUSEHOLD && subject.kind() != SubjectKind.FOLLOW_UP ? List.of(subject.id())
                : entities.createNativeQuery("select household.files_of(cast(?1 as uuid))").setParameter(1, subject.id().toString()).getResultList();
    }

    /** How many bytes a person has added that still count. */
    long bytesOf(UUID person) {
        Number sum = (Number) entities.createNativeQuery("select coalesce(sum(size_bytes), 0) from attachment.attachment"
                + " where added_by = ?1 and withdrawn_on is null").setParameter(1, person).getSingleResult();
        return sum.longValue();
    }

    /** Papers that expire up to a day and are not followed by a newer one of the same kind about the same thing. */
    @SuppressWarnings("unchecked")
    List<Attachment> expiring(LocalDate until) {
        return entities.createNativeQuery("select a.* from attachment.attachment a where a.withdrawn_on is null and a.valid_until <= cast(?1 as date)"
                        + " and not exists (select from attachment.attachment n where n.region_id = a.region_id and n.subject_kind = a.subject_kind"
                        + "   and n.subject_id = a.subject_id and n.kind = a.kind and n.detail is not distinct from a.detail"
                        + "   and n.withdrawn_on is null and n.id <> a.id and (n.valid_until is null or n.valid_until > a.valid_until)"
                        + "   and n.added_on >= a.added_on)"
                        + " order by a.valid_until, a.id", Attachment.class)
                .setParameter(1, until.toString()).getResultList();
    }

    /** Whether the region has such a thing; the wall hides those of others. */
    boolean knows(Subject subject) {
        return !entities.createNativeQuery(THINGS.get(subject.kind())).setParameter(1, subject.id().toString()).getResultList().isEmpty();
    }
}
