package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.lease.OwnerCard;
import lu.daach.lease.OwnerKind;
import lu.daach.lease.OwnerSheet;
import lu.daach.lease.Owners;

/** Owners, one a row. */
@ApplicationScoped
class OwnerRows implements RowsOfKind {

    private static final Map<String, String> FIELDS = Map.of("/kind", "ownerKind", "/lastName", "lastName", "/firstName", "firstName",
            "/name", "ownerName", "/iban", "iban", "/language", "language");
    private static final int LONGEST_NAMES = 159;

    @Inject
    private Owners owners;

    @Override
    public ImportKind kind() {
        return ImportKind.OWNER;
    }

    @Override
    public Made bring(List<ImportLine> rows, ImportMemory memory) {
        ImportLine line = rows.get(0);
        OwnerCard card = read(line);
        doubles(line, card, memory);
        OwnerSheet sheet = null;
        try {
            sheet = owners.register(card);
        } catch (InvalidInput e) {
            RowsOfKind.note(e, pointer -> new Spot(line, FIELDS.get(pointer)));
        }
        String name = card.kind() == OwnerKind.PERSON ? card.lastName() + " " + card.firstName() : card.name();
        if (name != null) {
            memory.addOwner(new ImportMemory.Known(sheet == null ? null : sheet.id(), name, null, line.number(), line.hasFaults(), Map.of()), card.iban());
        }
        return sheet == null ? null : Made.of(sheet.id(), sheet.version());
    }

    private static OwnerCard read(ImportLine line) {
        String said = line.choice("ownerKind");
        boolean person = said == null ? line.filled("lastName") || line.filled("firstName") : said.equals(OwnerKind.PERSON.code());
        OwnerKind kind = said != null ? OwnerKind.of(said) : person ? OwnerKind.PERSON : OwnerKind.COMPANY;
        String language = line.choice("language");
        String lastName = line.text("lastName");
        String firstName = line.text("firstName");
        if (person && lastName != null && firstName != null && lastName.length() + firstName.length() > LONGEST_NAMES) {
            line.fault("firstName", "api.tooLong", LONGEST_NAMES - lastName.length());
        }
        return new OwnerCard(kind, lastName, firstName, line.text("ownerName"), line.text("iban"), language == null ? Language.FR : Language.of(language));
    }

    private static void doubles(ImportLine line, OwnerCard card, ImportMemory memory) {
        ImportMemory.Known paid = card.iban() == null ? null : memory.ownerPaidOn(card.iban());
        if (paid != null) {
            tell(line, "iban", "exchange.sameIban", paid);
            return;
        }
        String field = card.kind() == OwnerKind.PERSON ? "lastName" : "ownerName";
        String name = card.kind() == OwnerKind.PERSON ? card.lastName() + " " + card.firstName() : card.name();
        if (name != null) {
            memory.ownersNamed(name).stream().findFirst().ifPresent(known -> tell(line, field, "exchange.sameName", known));
        }
    }

    private static void tell(ImportLine line, String field, String key, ImportMemory.Known known) {
        if (known.number() > 0) {
            line.warn(field, "exchange.sameAsRow", Integer.toString(known.number()));
        } else {
            line.warn(field, key, known.name());
        }
    }
}
