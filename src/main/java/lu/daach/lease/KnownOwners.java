package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Which owners are known already, for tables from outside: asked once for all rows. */
@ApplicationScoped
public class KnownOwners {

    @PersistenceContext
    private EntityManager entities;

    /** All owners by id, each with its name. */
    @UseCase(needs = Permission.READ_OWNERS)
    public Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        for (Object row : entities.createNativeQuery("select id, name from lease.owner").getResultList()) {
            names.put((UUID) ((Object[]) row)[0], (String) ((Object[]) row)[1]);
        }
        return names;
    }

    /**
     * The owners who are paid on these accounts.
     *
     * @param ibans letters and digits only
     */
    @UseCase(needs = Permission.READ_OWNERS)
    public Map<String, UUID> byIban(Collection<String> ibans) {
        Map<String, UUID> owners = new HashMap<>();
        for (Object row : entities.createNativeQuery("select iban, id from lease.owner where iban = any(cast(?1 as text[]))")
                .setParameter(1, "{" + String.join(",", ibans) + "}").getResultList()) {
            owners.put((String) ((Object[]) row)[0], (UUID) ((Object[]) row)[1]);
        }
        return owners;
    }
}
