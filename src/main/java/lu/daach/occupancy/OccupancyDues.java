package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** Reviews that fall due, contracts that end, and contracts that have ended without anybody writing down how the household left. */
@ApplicationScoped
class OccupancyDues implements DueSource {

    private static final int MOST = 1000;
    private static final String FILE = "occupancy-file";

    @Inject
    private OccupancyStore store;

    @Inject
    private Caller caller;

    @Override
    public Permission needs() {
        return Permission.READ_OCCUPANCIES;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        List<Due> dues = new ArrayList<>();
        String days = String.valueOf(java.time.temporal.ChronoUnit.DAYS.between(today, until));
        for (OccupancySheet sheet : some(Map.of("review", days), today)) {
            dues.add(new Due(sheet.reviewDueOn(), "review", Sentence.of("occupancy.due.review", sheet.householdName()),
                    page("review", sheet), null));
        }
        for (OccupancySheet sheet : some(Map.of("ending", days), today)) {
            String key = sheet.notice() != null ? "occupancy.due.notice" : "occupancy.due.end";
            dues.add(new Due(sheet.lastDay(), "contract-end", Sentence.of(key, sheet.householdName(), sheet.address()),
                    page(FILE, sheet), null));
        }
        for (OccupancySheet sheet : some(Map.of("status", "ended", "reason", "missing"), today)) {
            dues.add(new Due(sheet.lastDay(), "contract-end", Sentence.of("occupancy.due.exit", sheet.householdName(), sheet.address()),
                    page("exit", sheet), null));
        }
        return dues;
    }

    /** Where it is done; for who may not, the file. */
    private String page(String step, OccupancySheet sheet) {
        String page = caller.actor().may(Permission.CHANGE_OCCUPANCIES) ? step : FILE;
        return "/occupancy/" + page + ".xhtml?id=" + sheet.id();
    }

    private List<OccupancySheet> some(Map<String, String> parameters, LocalDate today) {
        return store.list(OccupancyFilter.of(parameters, today), today, 0, MOST).items();
    }
}
