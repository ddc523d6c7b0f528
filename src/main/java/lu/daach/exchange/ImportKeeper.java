package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** The rows of spreadsheets from which a household came in. */
@ApplicationScoped
class ImportKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.IMPORT;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("exchange.line", on -> on.prepareStatement("select l.sheet, l.number, l.cells::text as cells from exchange.line l join exchange.made m on m.region_id = "
                        + "l.region_id and m.batch_id = l.batch_id and m.sheet = l.sheet and m.number = l.number where m.region_id = ? and m.id = "
                        + "?")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of();
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("exchange.line", on -> on.prepareStatement("update exchange.line l set cells = jsonb_build_array() from exchange.made m where m.region_id = l.region_id and "
                        + "m.batch_id = l.batch_id and m.sheet = l.sheet and m.number = l.number and m.region_id = ? and m.id = ?")),
                GivenUp.of("exchange.finding", on -> on.prepareStatement("delete from exchange.finding f using exchange.made m where m.region_id = f.region_id and m.batch_id = f.batch_id and "
                        + "m.sheet = f.sheet and m.number = f.number and m.region_id = ? and m.id = ?")));
    }
}
