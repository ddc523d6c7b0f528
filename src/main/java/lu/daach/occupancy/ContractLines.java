package lu.daach.occupancy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;

/** Contracts to take away, with how the households left. */
abstract class ContractLines implements ListExport {

    private static final List<String> COLUMNS = List.of("id", "household", "address", "place", "commune", "scheme", "startsOn", "lastDay",
            "monthly", "savings", "status", "reviewDueOn", "noticeBy", "noticeEndsOn", "exitReason", "exitDestination", "exitState");

    @Inject
    private OccupancyStore store;

    @Inject
    private Installation installation;

    @Override
    public Permission needs() {
        return Permission.READ_OCCUPANCIES;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String heading(String column) {
        return "occupancy.column." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        LocalDate today = installation.today();
        OccupancyFilter filter = filter(filters, today);
        LocalDate on = filter.activeOn() == null ? today : filter.activeOn();
        Slice.each((first, most) -> store.list(filter, on, first, most), sheet -> line.accept(line(sheet)));
    }

    /** What the parameters of the list page mean. */
    abstract OccupancyFilter filter(Map<String, String> parameters, LocalDate today);

    private static List<Object> line(OccupancySheet sheet) {
        Notice notice = sheet.notice();
        Exit exit = sheet.exit();
        return Arrays.asList(sheet.id().toString(), sheet.householdName(), sheet.address(), sheet.room() ? sheet.placeLabel() : null, sheet.communeCode(),
                sheet.scheme().code(), sheet.startsOn(), sheet.lastDay(), amount(sheet.monthly()), amount(sheet.savings()),
                sheet.status().code(), sheet.reviewed() ? sheet.reviewDueOn() : null, notice == null ? null : notice.by().code(),
                notice == null ? null : notice.endsOn(), exit == null ? null : exit.reason().code(),
                exit == null ? null : exit.destination().code(), exit == null ? null : exit.state().code());
    }

    private static Object amount(Money money) {
        return money == null ? null : money.amount();
    }
}
