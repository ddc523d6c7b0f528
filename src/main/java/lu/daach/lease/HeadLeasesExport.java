package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;

/** The list of head leases, with what is paid today. */
@ApplicationScoped
class HeadLeasesExport implements ListExport {

    private static final List<String> COLUMNS = List.of("id", "address", "owner", "kind", "startsOn", "lastDay", "monthlyRent", "monthlyCharges", "noticeMonths",
            "nextRentChangeOn", "giveBackMonths");

    @Inject
    private HeadLeaseStore store;

    @Inject
    private LeaseSheets sheets;

    @Inject
    private Installation installation;

    @Override
    public String name() {
        return "head-leases";
    }

    @Override
    public Permission needs() {
        return Permission.READ_OWNERS;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String heading(String column) {
        return "lease.export." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        String code = filters.get("kind");
        HeadLeaseFilter filter = new HeadLeaseFilter(null, null, filters.get("q"), HeadLeaseFilter.Time.of(filters.get("time")),
                code == null || !OwnerKind.CODES.contains(code) ? null : OwnerKind.of(code));
        Slice.parts((first, most) -> store.list(filter, installation.today(), first, most), part -> {
            for (HeadLeaseSheet lease : sheets.today(part)) {
                line.accept(Arrays.asList(lease.id().toString(), lease.address(), lease.ownerName(), lease.ownerKind().code(), lease.startsOn(), lease.lastDay(),
                        lease.monthlyRent().amount(), lease.monthlyCharges().amount(), lease.noticeMonths(), lease.nextRentChangeOn(),
                        lease.guarantee().giveBackMonths()));
            }
        });
    }
}
