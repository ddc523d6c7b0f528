package lu.daach.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** Who opened the file last, on their own desk. */
@ApplicationScoped
class SeenKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.READ_HOUSEHOLDS;
    }

    @Override
    public List<Told> told() {
        return List.of();
    }

    @Override
    public List<Prepared> uses() {
        return List.of();
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("desk.seen", on -> on.prepareStatement("delete from desk.seen where region_id = ? and subject_id = ?")));
    }
}
