package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lu.daach.admission.rules.RegionCommunes;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Scheme;

/** Who applies and may still be housed, all of the region at once. */
@ApplicationScoped
public class OpenApplications {

    private static final String OPEN = "select id, household_id, array_to_string(schemes, ',') from admission.application"
            + " where status in ('submitted', 'waiting', 'offered') order by id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Judge judge;

    /** By id. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public List<OpenApplication> all() {
        return entities.createNativeQuery(OPEN).getResultStream().map(row -> {
            Object[] cells = (Object[]) row;
            List<Scheme> schemes = Arrays.stream(((String) cells[2]).split(",")).filter(code -> !code.isEmpty())
                    .map(code -> Scheme.of(code).orElseThrow()).toList();
            return new OpenApplication((UUID) cells[0], (UUID) cells[1], schemes);
        }).toList();
    }

    /** The communes of the region, as the rules ask them. */
    @UseCase(needs = Permission.READ_COMMUNES)
    public RegionCommunes region() {
        return judge.region();
    }
}
