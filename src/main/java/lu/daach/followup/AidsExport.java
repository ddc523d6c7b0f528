package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Money;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** The register of aids to take away, in the order of arrival: what was asked and decided, never why. */
@ApplicationScoped
class AidsExport implements ListExport {

    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of("number", "requestedOn", "household", "kind", "amount", "per", "urgent", "decideBy", "status",
            "decidedOn", "decidedBy", "grantedAmount", "startsOn", "lastDay", "funding", "revokedOn");

    @Inject
    private AidStore store;

    @Inject
    private Caller caller;

    @Override
    public String name() {
        return "aids";
    }

    @Override
    public Permission needs() {
        return Permission.WRITE_NOTES;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String heading(String column) {
        return "followup.aidColumn." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        String code = filters.get("status");
        AidStatus status = AidStatus.CODES.contains(code) ? AidStatus.valueOf(code.toUpperCase(Locale.ROOT)) : null;
        List<AidSheet> aids;
        int first = 0;
        do {
            aids = store.arrivals(caller.actor().organisation(), status, first, AT_ONCE);
            aids.forEach(aid -> line.accept(line(aid)));
            first += AT_ONCE;
        } while (aids.size() == AT_ONCE);
    }

    private static List<Object> line(AidSheet aid) {
        return Arrays.asList(aid.number(), aid.requestedOn(), aid.householdName(), aid.kind().code(), money(aid.amount()), aid.monthly() ? "month" : "once",
                aid.urgent(), aid.decideBy(), aid.status().code(), aid.decidedOn(), aid.decidedBy(), money(aid.grantedAmount()), aid.startsOn(),
                aid.lastDay(), aid.funding() == null ? null : aid.funding().code(), aid.revokedOn());
    }

    private static Object money(Money amount) {
        return amount == null ? null : amount.amount();
    }
}
