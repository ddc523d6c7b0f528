package lu.daach.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The journal of the region as people read it: who did, saw or was refused what. It holds names of fields, never what stood in them. */
@ApplicationScoped
public class JournalReading {

    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    private static final String WHERE = " from journal.entry where (?1::text is null or staff_name ilike '%' || ?1::text || '%')"
            + " and (?2::text is null or outcome = ?2::text) and (?3::text is null or subject_kind = ?3::text) and (?4::text is null or subject_id = ?4::text)"
            + " and (?5::timestamptz is null or at >= ?5::timestamptz) and (?6::timestamptz is null or at < ?6::timestamptz)";

    private static final String COUNT = "select count(*)" + WHERE;

    private static final String LINES = "select extract(epoch from at), staff_name, action, outcome, subject_kind, subject_id,"
            + " array_to_string(fields, ',')" + WHERE + " order by id desc";

    @PersistenceContext
    private EntityManager entities;

    /** Newest first. */
    @UseCase(needs = Permission.READ_JOURNAL)
    public Slice<JournalLine> list(JournalFilter filter, int first, int most) {
        long total = ((Number) bound(entities.createNativeQuery(COUNT), filter).getSingleResult()).longValue();
        List<?> rows = bound(entities.createNativeQuery(LINES), filter).setFirstResult(first).setMaxResults(most).getResultList();
        return new Slice<>(rows.stream().map(row -> line((Object[]) row)).toList(), total);
    }

    private static Query bound(Query query, JournalFilter filter) {
        return query.setParameter(1, likely(filter.person())).setParameter(2, filter.outcome())
                .setParameter(3, filter.subjectKind()).setParameter(4, filter.subjectId())
                .setParameter(5, begin(filter.from())).setParameter(6, filter.until() == null ? null : begin(filter.until().plusDays(1)));
    }

    private static String likely(String typed) {
        return typed == null ? null : typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toOffsetDateTime().toString();
    }

    private static JournalLine line(Object[] row) {
        String fields = (String) row[6];
        return new JournalLine(Instant.ofEpochMilli(((BigDecimal) row[0]).movePointRight(3).longValue()), (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                fields == null || fields.isEmpty() ? List.of() : List.of(fields.split(",")));
    }
}
