package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Permission;

/** The list of owners, their accounts masked. */
@ApplicationScoped
class OwnersExport implements ListExport {

    private static final List<String> COLUMNS = List.of("id", "name", "kind", "language", "iban", "addressee", "street", "postcode", "place", "country", "email",
            "phone", "prefers");

    @Inject
    private OwnerStore store;

    @Override
    public String name() {
        return "owners";
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
        OwnerKind kind = code == null || !OwnerKind.CODES.contains(code) ? null : OwnerKind.of(code);
        Slice.each((first, most) -> store.list(filters.get("q"), kind, first, most), owner -> {
            OwnerSheet sheet = owner.sheet();
            OwnerContact contact = store.contact(sheet.id()).map(StoredContact::card).orElse(OwnerContact.UNKNOWN);
            line.accept(Arrays.asList(sheet.id().toString(), sheet.name(), sheet.kind().code(), sheet.language().code(), sheet.maskedIban(), contact.addressee(),
                    contact.street(), contact.postcode(), contact.place(), contact.country(), contact.email(), contact.phone(), contact.prefers()));
        });
    }
}
