package lu.daach.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Missing;

/** The people of the region and their accounts, for who administers them. Nobody is deleted: what they did keeps their name. */
@ApplicationScoped
public class Accounts {

    private static final Duration LINK_LASTS = Duration.ofDays(7);
    private static final int LINK_BYTES = 32;
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{2,39}";
    private static final int LONGEST_NAME = 120;

    /** Which roles an organisation of a kind has. */
    private static final Map<String, Set<Role>> ROLES = Map.of(
            "agency", Set.of(Role.OFFICER, Role.MANAGER, Role.ADMIN),
            "office", Set.of(Role.SOCIAL, Role.ADMIN),
            "syndicate", Set.of(Role.SYNDICATE, Role.ADMIN),
            "commune", Set.of(Role.COMMUNE));

    private static final String SHEETS = "select s.id, s.login, s.name, s.role, s.organisation_id, o.name, s.language, s.disabled_at is null,"
            + " coalesce(p.has_password, false), exists (select from organisation.second_factor f where f.staff_id = s.id and f.confirmed_at is not null)"
            + " from organisation.staff s join organisation.organisation o on o.id = s.organisation_id"
            + " left join organisation.passwords_set() p on p.staff_id = s.id ";

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    @Inject
    private SecondProof secondProof;

    /** Everybody of the region, by organisation and name; who has left comes last. */
    @UseCase(needs = Permission.ADMINISTER)
    public List<StaffSheet> all() {
        return sheets(entities.createNativeQuery(SHEETS + "order by s.disabled_at is not null, o.kind, o.name, s.name, s.id"));
    }

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.ADMINISTER)
    public StaffSheet get(UUID id) {
        return sheets(entities.createNativeQuery(SHEETS + "where s.id = ?1").setParameter(1, id)).stream().findFirst().orElseThrow(Missing::new);
    }

    @UseCase(needs = Permission.ADMINISTER)
    public List<OrganisationLine> organisations() {
        List<?> rows = entities.createNativeQuery("select id, kind, name from organisation.organisation order by kind, name").getResultList();
        return rows.stream().map(row -> (Object[]) row)
                .map(row -> new OrganisationLine((UUID) row[0], (String) row[1], (String) row[2])).toList();
    }

    /**
     * A new person, without a password yet.
     *
     * @return what stands behind {@code link=} of the one-time link, shown this once
     */
    @UseCase(needs = Permission.ADMINISTER, trace = Trace.DONE)
    public String add(String login, StaffCard card) {
        Faults faults = new Faults();
        faults.require(login != null && login.matches(LOGIN), "/login", "organisation.account.login");
        checkName(card, faults);
        OrganisationLine where = organisations().stream().filter(one -> one.id().equals(card.organisation())).findFirst().orElse(null);
        faults.require(where != null, "/organisation", "organisation.account.organisation");
        faults.require(where == null || ROLES.get(where.kind()).contains(card.role()), "/role", "organisation.account.role");
        faults.refuseIfAny();
        faults.require(!(Boolean) entities.createNativeQuery("select organisation.login_taken(?1)").setParameter(1, login).getSingleResult(),
                "/login", "organisation.account.loginTaken");
        faults.refuseIfAny();
        UUID id = Ids.fresh();
        entities.createNativeQuery("insert into organisation.staff (id, organisation_id, login, name, role, language)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)").setParameter(1, id).setParameter(2, card.organisation()).setParameter(3, login)
                .setParameter(4, card.name().strip()).setParameter(5, card.role().code()).setParameter(6, card.language().code()).executeUpdate();
        entities.createNativeQuery("select organisation.add_login(?1, ?2)").setParameter(1, login).setParameter(2, id).getResultList();
        journal.about("staff", id, "name", "role", "organisation");
        return link(id);
    }

    /** Another name, role or language; the role holds from the person's next click. */
    @UseCase(needs = Permission.ADMINISTER, trace = Trace.DONE)
    public void change(UUID id, StaffCard card) {
        StaffSheet before = get(id);
        Faults faults = new Faults();
        checkName(card, faults);
        String kind = organisations().stream().filter(one -> one.id().equals(before.organisation())).findFirst().orElseThrow(Missing::new).kind();
        faults.require(ROLES.get(kind).contains(card.role()), "/role", "organisation.account.role");
        faults.require(!isMe(id) || card.role() == before.role(), "/role", "organisation.account.myself");
        faults.refuseIfAny();
        entities.createNativeQuery("update organisation.staff set name = ?2, role = ?3, language = ?4 where id = ?1").setParameter(1, id)
                .setParameter(2, card.name().strip()).setParameter(3, card.role().code()).setParameter(4, card.language().code()).executeUpdate();
        journal.about("staff", id, "name", "role", "language");
    }

    /** Shuts a person out with their next click, or lets them in again. */
    @UseCase(needs = Permission.ADMINISTER, trace = Trace.DONE)
    public void enable(UUID id, boolean enabled) {
        get(id);
        if (isMe(id)) {
            throw new Conflict("organisation.account.myself");
        }
        entities.createNativeQuery("update organisation.staff set sessions_valid_after = clock_timestamp(),"
                + " disabled_at = case when ?2 then null else clock_timestamp() end where id = ?1")
                .setParameter(1, id).setParameter(2, enabled).executeUpdate();
        journal.about("staff", id, "enabled");
    }

    /**
     * A one-time link by which the person chooses a new password; earlier links end, a door shut by failures opens.
     *
     * @return what stands behind {@code link=}, shown this once
     */
    @UseCase(needs = Permission.ADMINISTER, trace = Trace.DONE)
    public String newLink(UUID id) {
        get(id);
        journal.about("staff", id, "password");
        return link(id);
    }

    /** For who has lost the phone and the paper with the codes. */
    @UseCase(needs = Permission.ADMINISTER, trace = Trace.DONE)
    public void takeSecondProofOff(UUID id) {
        get(id);
        secondProof.forget(id);
        journal.about("staff", id, "secondProof");
    }

    /** The roles that people of an organisation can have. */
    @UseCase(needs = Permission.ADMINISTER)
    public List<Role> roles(UUID organisation) {
        return organisations().stream().filter(one -> one.id().equals(organisation)).findFirst()
                .map(one -> ROLES.get(one.kind()).stream().sorted().toList()).orElse(List.of());
    }

    private boolean isMe(UUID id) {
        return caller.actor().staff().equals(id);
    }

    private static void checkName(StaffCard card, Faults faults) {
        faults.require(card.name() != null && !card.name().isBlank() && card.name().length() <= LONGEST_NAME, "/name", "organisation.account.name");
        faults.require(card.role() != null, "/role", "organisation.account.role");
    }

    private String link(UUID staff) {
        byte[] bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        String link = HexFormat.of().formatHex(bytes);
        entities.createNativeQuery("select organisation.invite(?1, ?2, make_interval(days => ?3))").setParameter(1, SignIn.digest(link))
                .setParameter(2, staff).setParameter(3, (int) LINK_LASTS.toDays()).getResultList();
        return link;
    }

    private static List<StaffSheet> sheets(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new StaffSheet((UUID) row[0], (String) row[1], (String) row[2],
                Role.of((String) row[3]), (UUID) row[4], (String) row[5], Language.of((String) row[6]), (Boolean) row[7], (Boolean) row[8],
                (Boolean) row[9])).toList();
    }
}
