package lu.daach.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The communes of the region, with those that a merger has ended. */
@ApplicationScoped
public class Communes {

    @Inject
    private CommuneStore store;

    /** By code, then by time. */
    @UseCase(needs = Permission.READ_COMMUNES)
    public Slice<CommuneSheet> list(int first, int most) {
        List<CommuneSheet> all = store.all();
        return new Slice<>(all.stream().skip(first).limit(most).toList(), all.size());
    }

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.READ_COMMUNES)
    public CommuneSheet get(UUID id) {
        return store.all().stream().filter(commune -> commune.id().equals(id)).findFirst().orElseThrow(Missing::new);
    }

    /** All of them with their times, for calculations of every signed-in person; by code, then by time. */
    @UseCase(needs = Permission.SIGNED_IN)
    public List<CommuneSheet> all() {
        return store.all();
    }

    /** The commune that exists under this code on the day; empty when the code is unknown, retired or still to come. */
    @UseCase(needs = Permission.SIGNED_IN)
    public Optional<CommuneSheet> inForce(String code, LocalDate on) {
        return store.inForce(code, on);
    }

    /** The latest name under this code; the code itself when it is unknown. */
    @UseCase(needs = Permission.SIGNED_IN)
    public String name(String code) {
        return store.names().getOrDefault(code, code);
    }
}
