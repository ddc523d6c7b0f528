package lu.daach.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Language;

/** What everybody may do with their own account. */
@ApplicationScoped
public class Myself {

    @Inject
    private Caller caller;

    @Inject
    private SecondProof secondProof;

    @PersistenceContext
    private EntityManager entities;

    /** Who I am at this moment. */
    @UseCase
    public Actor whoAmI() {
        return caller.actor();
    }

    /**
     * Asks at the door of a form what its end will ask too.
     *
     * @throws Forbidden when my role may not
     */
    @UseCase
    public void require(Permission permission) {
        if (!caller.actor().may(permission)) {
            throw new Forbidden("organisation.forbidden");
        }
    }

    /** Signs out of every session that was begun before now. */
    @UseCase(trace = Trace.DONE)
    public void signOut() {
        entities.createNativeQuery("update organisation.staff set sessions_valid_after = clock_timestamp() where id = ?1")
                .setParameter(1, caller.actor().staff()).executeUpdate();
    }

    /**
     * My own new password; signs out everywhere else.
     *
     * @throws lu.daach.kernel.InvalidInput when the old one is wrong or the new one is not good enough
     */
    @UseCase(trace = Trace.DONE)
    public void changePassword(String old, String fresh) {
        String hash = (String) entities.createNativeQuery("select organisation.my_hash()").getSingleResult();
        Faults faults = new Faults();
        faults.require(old != null && old.length() <= PasswordPolicy.LONGEST && PasswordHash.matches(old, hash), "/old", "organisation.password.old");
        Actor me = caller.actor();
        PasswordPolicy.check(fresh, secondProof.state() == SecondProof.State.SET, List.of(me.name(), me.organisationName()), "/password", faults);
        faults.refuseIfAny();
        entities.createNativeQuery("select organisation.change_my_hash(?1, ?2)").setParameter(1, hash)
                .setParameter(2, PasswordHash.of(fresh)).getResultList();
        entities.createNativeQuery("update organisation.staff set sessions_valid_after = clock_timestamp() where id = ?1")
                .setParameter(1, me.staff()).executeUpdate();
    }

    @UseCase
    public void choose(Language language) {
        entities.createNativeQuery("update organisation.staff set language = ?1 where id = ?2")
                .setParameter(1, language.code()).setParameter(2, caller.actor().staff()).executeUpdate();
    }
}
