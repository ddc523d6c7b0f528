package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Actor;
import lu.daach.outbox.Outgoing;

/**
 * Tells data protection by e-mail that somebody read against the rule: written in the transaction that opens the notes, so that there is no opening
 * without it. An e-mail is read by those who carry it: it says that a review waits and where, not who read, whose file, or why.
 */
@ApplicationScoped
class ReviewNotices {

    private static final String SET = """
            insert into followup.review_address (version, email, site, set_on, set_by) select 1, cast(?1 as text), cast(?2 as text), cast(?3 as date), cast(?4 as uuid) where cast(?5 as integer) = 0
            on conflict do nothing""";

    private static final String CHANGE = """
            update followup.review_address set version = version + 1, email = cast(?1 as text), site = ?2, set_on = ?3, set_by = ?4 where version = ?5""";

    @PersistenceContext
    private EntityManager entities;

    ReviewAddress address() {
        return Columns.rows(entities.createNativeQuery("select a.version, a.email, a.site from followup.review_address a")).stream()
                .map(row -> new ReviewAddress(Columns.number(row[0]), (String) row[1], (String) row[2])).findFirst().orElse(new ReviewAddress(0, null, null));
    }

    /** @throws Conflict when somebody was quicker */
    void set(ReviewAddress address, Actor by, LocalDate on) {
        Query write = address.version() == 0 ? entities.createNativeQuery(SET) : entities.createNativeQuery(CHANGE);
        Columns.one(write.setParameter(1, address.email()).setParameter(2, address.site()).setParameter(3, on).setParameter(4, by.staff())
                .setParameter(5, address.version()));
    }

    /** Writes to whoever answers for data protection, in the language of who set the address; nothing where no address is set. */
    void tell(UUID breaking, LocalDate reviewDueOn, Actor opened) {
        List<Object[]> rows = Columns.rows(entities.createNativeQuery("select a.email, a.site, s.language from followup.review_address a"
                + " join organisation.staff s on s.region_id = a.region_id and s.id = a.set_by where a.email is not null"));
        for (Object[] row : rows) {
            Language language = Language.of((String) row[2]);
            String text = Messages.text(language, "followup.reviewNotice.text", Formats.date(reviewDueOn, language)) + "\n\n" + row[1]
                    + "followup/breaking.xhtml?id=" + breaking + "\n\n" + Messages.text(language, "followup.reviewNotice.why") + "\n";
            try {
                new Outgoing("exceptional-access/" + breaking, opened.organisationName(), (String) row[0],
                        Messages.text(language, "followup.reviewNotice.subject"), text, List.of()).write(entities.unwrap(Connection.class), opened.staff());
            } catch (SQLException e) {
                throw new IllegalStateException("data protection could not be told, so nothing is opened", e);
            }
        }
    }
}
