package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.UseCase;

/** The filters of lists that people keep under a name, for themselves or for everybody of their organisation. */
@ApplicationScoped
public class KeptViews {

    private static final Pattern LIST = Pattern.compile("[a-z-]{1,40}");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 1000;
    private static final int MOST = 30;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** The caller's own and those that are shared in the organisation, by name. */
    @UseCase
    public List<KeptView> of(String list) {
        Actor actor = caller.actor();
        List<?> rows = entities.createNativeQuery("select id, name, query, shared, staff_id = ?1 from exchange.kept_view where list = ?2"
                + " and (staff_id = ?1 or shared and organisation_id = ?3) order by name, id")
                .setParameter(1, actor.staff()).setParameter(2, list).setParameter(3, actor.organisation()).setMaxResults(2 * MOST).getResultList();
        return rows.stream().map(row -> {
            Object[] cells = (Object[]) row;
            return new KeptView((UUID) cells[0], list, (String) cells[1], (String) cells[2], (Boolean) cells[3], (Boolean) cells[4]);
        }).toList();
    }

    /**
     * Keeps filters under a name; the same name again replaces what was kept under it.
     *
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(trace = Trace.DONE)
    public KeptView keep(String list, String name, String query, boolean shared) {
        Faults faults = new Faults();
        faults.require(list != null && LIST.matcher(list).matches(), "/list", "exchange.viewList");
        faults.require(name != null && !name.isBlank(), "/name", "api.required");
        faults.require(name == null || name.strip().length() <= LONGEST_NAME, "/name", "api.tooLong", LONGEST_NAME);
        faults.require(query != null && query.length() <= LONGEST_QUERY && query.chars().allMatch(c -> c > ' ' && c < 127), "/query", "exchange.viewQuery");
        faults.refuseIfAny();
        List<KeptView> known = of(list);
        faults.require(known.size() < MOST || known.stream().anyMatch(view -> view.own() && view.name().equals(name.strip())), "/name", "exchange.viewsMany", MOST);
        faults.refuseIfAny();
        Actor actor = caller.actor();
        UUID id = (UUID) entities.createNativeQuery("insert into exchange.kept_view (id, organisation_id, staff_id, list, name, query, shared)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (region_id, staff_id, list, name)"
                + " do update set query = excluded.query, shared = excluded.shared returning id")
                .setParameter(1, Ids.fresh()).setParameter(2, actor.organisation()).setParameter(3, actor.staff()).setParameter(4, list)
                .setParameter(5, name.strip()).setParameter(6, query).setParameter(7, shared).getSingleResult();
        journal.about("view", id);
        return new KeptView(id, list, name.strip(), query, shared, true);
    }

    /** @throws Missing when the caller has made none like that */
    @UseCase(trace = Trace.DONE)
    public void remove(UUID id) {
        int removed = entities.createNativeQuery("delete from exchange.kept_view where id = ?1 and staff_id = ?2")
                .setParameter(1, id).setParameter(2, caller.actor().staff()).executeUpdate();
        if (removed == 0) {
            throw new Missing();
        }
        journal.about("view", id);
    }
}
