package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
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

/** The list of reviews to take away: those due, or with {@code show=done} those that were done. */
@ApplicationScoped
class ReviewExport implements ListExport {

    private static final List<String> COLUMNS = List.of("household", "address", "scheme", "reviewDueOn", "monthly", "reviewedOn",
            "reviewedBy", "decision", "appliesFrom", "monthlyAfter");

    @Inject
    private OccupancyStore contracts;

    @Inject
    private StepStore steps;

    @Inject
    private Installation installation;

    @Override
    public String name() {
        return "reviews";
    }

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
        if ("done".equals(filters.get("show"))) {
            done(OccupancyFilter.of(filters, today), line);
            return;
        }
        OccupancyFilter filter = OccupancyFilter.reviewsDue(filters, today);
        Slice.each((first, most) -> contracts.list(filter, today, first, most), sheet -> line.accept(Arrays.asList(sheet.householdName(), sheet.address(), sheet.scheme().code(),
                sheet.reviewDueOn(), amount(sheet.monthly()), null, null, null, null, null)));
    }

    private void done(OccupancyFilter filter, Consumer<List<Object>> line) {
        Slice.each((first, most) -> steps.done(filter, first, most), review -> line.accept(Arrays.asList(review.householdName(), review.address(), review.scheme().code(),
                review.dueOn(), amount(review.monthlyBefore()), review.reviewedOn(), review.by(), review.decision().code(),
                review.appliesFrom(), amount(review.monthlyAfter()))));
    }

    private static Object amount(Money money) {
        return money == null ? null : money.amount();
    }
}
