package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Permission;

/** The list of claims, with what they are worth. */
@ApplicationScoped
class ClaimsExport implements ListExport {

    private static final List<String> COLUMNS = List.of("id", "number", "kind", "status", "address", "owner", "household", "firstDay", "lastDay",
            "proposedOn", "decidedOn", "guaranteed", "payable");

    @Inject
    private Claims claims;

    @Override
    public String name() {
        return "guarantee-claims";
    }

    @Override
    public Permission needs() {
        return Permission.READ_LEDGER;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String heading(String column) {
        return "guarantee.export." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        String of = filters.get("headLease");
        UUID headLease = of == null || of.isEmpty() ? null : Ids.asked(of);
        ClaimFilter filter = new ClaimFilter(filters.get("q"), ClaimKind.of(filters.get("kind")), ClaimStatus.of(filters.get("status")), headLease);
        Slice.each((first, most) -> claims.lines(filter, first, most), claim -> line.accept(Arrays.asList(claim.id().toString(), claim.number(), claim.kind().code(), claim.status().code(), claim.address(),
                    claim.ownerName(), claim.householdName(), claim.firstDay(), claim.lastDay(), claim.proposedOn(), claim.decidedOn(),
                    claim.guaranteed().amount(), claim.payable().amount())));
    }
}
