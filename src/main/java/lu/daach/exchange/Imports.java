package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lu.daach.exchange.ImportBatch.Found;
import lu.daach.exchange.ImportBatch.Hanging;
import lu.daach.exchange.ImportBatch.Taken;
import lu.daach.exchange.ImportStore.StoredSheet;
import lu.daach.exchange.rules.PlainWord;
import lu.daach.household.HouseholdStatus;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * Spreadsheets brought in: the file is read and forgotten, its rows are named, checked all at once, kept as far as they are good, and
 * can be taken back as a whole while nothing hangs on them. An organisation sees its own.
 */
@ApplicationScoped
public class Imports {

    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    private static final String SUBJECT = "import";
    private static final int KEPT_DAYS = 30;
    private static final int LONGEST_FILE_NAME = 200;
    private static final int MOST_HANGING = 50;

    @Inject
    private ImportStore store;

    @Inject
    private ImportJobs jobs;

    @Inject
    private Households households;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** The latest first, without their sheets. */
    @UseCase(needs = Permission.IMPORT)
    public Slice<ImportBatch> list(int first, int most) {
        return store.list(organisation(), first, most).map(batch -> seen(batch.id(), () -> batch));
    }

    /** @throws lu.daach.kernel.Missing when the organisation has none */
    @UseCase(needs = Permission.IMPORT)
    public ImportBatch get(UUID id) {
        return seen(id, () -> store.get(id, organisation()));
    }

    /**
     * Reads a file and guesses what its columns are. The file itself is not kept.
     *
     * @param file XLSX or CSV, up to {@link #LARGEST_FILE}
     * @throws InvalidInput when it cannot be read; pointer {@code /file}
     */
    @UseCase(needs = Permission.IMPORT, trace = Trace.DONE)
    public ImportBatch bring(byte[] file, String fileName) {
        store.forget(KEPT_DAYS);
        String name = fileName == null || fileName.isBlank() ? "import" : fileName.strip().replaceAll("[\\p{Cntrl}/\\\\]", "_");
        name = name.substring(0, Math.min(LONGEST_FILE_NAME, name.length()));
        List<SheetTable> sheets = TableReader.read(file, name);
        Actor actor = caller.actor();
        UUID id = Ids.fresh();
        store.add(id, actor.organisation(), actor.staff(), actor.name(), name);
        for (int position = 0; position < sheets.size(); position++) {
            SheetTable sheet = sheets.get(position);
            int headed = Headings.line(sheet);
            List<String> headings = sheet.rows().get(headed).cells();
            ImportKind kind = Headings.kind(sheet.name(), headings);
            Map<String, Integer> mapping = kind == null ? Map.of() : Headings.mapping(kind, headings, store.remembered(actor.organisation(), kind));
            String sheetName = sheet.name().substring(0, Math.min(LONGEST_FILE_NAME, sheet.name().length()));
            store.add(id, new StoredSheet(position, sheetName, kind, headings, mapping), sheet.rows().subList(headed + 1, sheet.rows().size()));
        }
        journal.about(SUBJECT, id);
        return get(id);
    }

    /** What the columns of a sheet would be if it held that kind, as far as their headings tell. */
    @UseCase(needs = Permission.IMPORT)
    public Map<String, Integer> guess(UUID id, int position, ImportKind kind) {
        store.get(id, organisation());
        StoredSheet sheet = store.sheets(id).stream().filter(one -> one.position() == position).findFirst().orElseThrow(lu.daach.kernel.Missing::new);
        return Headings.mapping(kind, sheet.headings(), store.remembered(organisation(), kind));
    }

    /**
     * Says what each sheet holds and which column is what; the organisation's headings are remembered. What was checked before counts no more.
     *
     * @param taken sheets that are not named stay as they are
     * @throws InvalidInput when a needed field has no column; pointers {@code /sheets/0/mapping/address}
     */
    @UseCase(needs = Permission.IMPORT)
    public ImportBatch map(UUID id, List<Taken> taken) {
        ImportBatch batch = changeable(id);
        Faults faults = new Faults();
        for (int i = 0; i < taken.size(); i++) {
            check(taken.get(i), batch, "/sheets/" + i, faults);
        }
        faults.refuseIfAny();
        for (Taken sheet : taken) {
            store.map(id, sheet.position(), sheet.kind(), sheet.mapping());
            if (sheet.kind() != null) {
                List<String> headings = batch.parts().get(sheet.position()).headings();
                sheet.mapping().forEach((field, column) -> remember(sheet.kind(), column < headings.size() ? headings.get(column) : "", field));
            }
        }
        store.uncheck(id);
        jobs.forget(id);
        return get(id);
    }

    private void remember(ImportKind kind, String heading, String field) {
        String plain = PlainWord.of(heading);
        if (!plain.isEmpty() && plain.length() <= LONGEST_FILE_NAME) {
            store.remember(organisation(), kind, plain, field);
        }
    }

    private static void check(Taken sheet, ImportBatch batch, String at, Faults faults) {
        if (sheet.position() < 0 || sheet.position() >= batch.parts().size()) {
            faults.add(at + "/position", "api.range", "0", Integer.toString(batch.parts().size() - 1));
            return;
        }
        if (sheet.kind() == null) {
            return;
        }
        Set<Integer> columns = new HashSet<>();
        sheet.mapping().forEach((field, column) -> {
            faults.require(sheet.kind().field(field).isPresent(), at + "/mapping/" + field, "api.unknown");
            faults.require(column >= 0 && column < 100, at + "/mapping/" + field, "api.range", "0", "99");
            faults.require(columns.add(column), at + "/mapping/" + field, "exchange.columnTwice");
        });
        sheet.kind().fields().stream().filter(ImportField::required).forEach(field ->
                faults.require(sheet.mapping().containsKey(field.code()), at + "/mapping/" + field.code(), "exchange.fieldNeeded"));
    }

    /** Begins to check all rows; see {@link ImportBatch#running()}. */
    @UseCase(needs = Permission.IMPORT)
    public ImportBatch check(UUID id) {
        ImportBatch batch = changeable(id);
        if (batch.parts().stream().noneMatch(part -> part.kind() != null)) {
            throw InvalidInput.at("/sheets", "exchange.nothingTaken");
        }
        List<Taken> taken = new ArrayList<>();
        batch.parts().forEach(part -> taken.add(new Taken(part.position(), part.kind(), part.mapping())));
        Faults faults = new Faults();
        for (int i = 0; i < taken.size(); i++) {
            check(taken.get(i), batch, "/sheets/" + i, faults);
        }
        faults.refuseIfAny();
        jobs.start(id, ImportAct.CHECK, batch.rows(), caller.actor());
        return get(id);
    }

    /** @param severity {@code fault} or {@code warning}; null for both */
    @UseCase(needs = Permission.IMPORT)
    public Slice<Found> findings(UUID id, String severity, int first, int most) {
        store.get(id, organisation());
        return store.findings(id, severity, first, most);
    }

    /** Leaves a row out, or takes it again. The rows have to be checked anew, because others may refer to it. */
    @UseCase(needs = Permission.IMPORT)
    public ImportBatch leaveOut(UUID id, int sheet, int row, boolean out) {
        changeable(id);
        if (store.leaveOut(id, sheet, row, out) > 0) {
            store.uncheck(id);
        }
        return get(id);
    }

    /** Leaves every row out with which something is to be looked at; the others have to be checked anew. */
    @UseCase(needs = Permission.IMPORT)
    public ImportBatch leaveOutWarned(UUID id) {
        changeable(id);
        store.leaveOutWarned(id);
        store.uncheck(id);
        return get(id);
    }

    /** Begins to keep every row without a fault, in one transaction; see {@link ImportBatch#running()}. */
    @UseCase(needs = Permission.IMPORT)
    public ImportBatch accept(UUID id) {
        ImportBatch batch = changeable(id);
        if (!batch.state().equals("checked")) {
            throw new Conflict("exchange.notChecked");
        }
        if (batch.good() == 0) {
            throw new Conflict("exchange.nothingGood");
        }
        jobs.start(id, ImportAct.ACCEPT, batch.rows(), caller.actor());
        return get(id);
    }

    /** What keeps an imported batch from being undone; the first of it. */
    @UseCase(needs = Permission.IMPORT)
    public List<Hanging> hanging(UUID id) {
        ImportBatch batch = get(id);
        return batch.undoable() ? store.hanging(id, MOST_HANGING) : List.of();
    }

    /**
     * Takes everything back that the batch has brought, as one.
     *
     * @throws Conflict when something hangs on it, see {@link #hanging}, or it was not imported
     */
    @UseCase(needs = Permission.IMPORT, trace = Trace.DONE)
    public ImportBatch undo(UUID id) {
        ImportBatch batch = get(id);
        if (!batch.undoable() || batch.running() != null) {
            throw new Conflict("exchange.notImported");
        }
        if (batch.parts().isEmpty()) {
            throw new Conflict("exchange.tooLate", KEPT_DAYS);
        }
        List<Hanging> hanging = store.hanging(id, MOST_HANGING);
        if (!hanging.isEmpty()) {
            Hanging first = hanging.get(0);
            throw new Conflict("exchange.hangs", first.sheetName(), Integer.toString(first.row()), first.what());
        }
        Map<UUID, String> marked = store.marked(id);
        store.takeBack(id);
        marked.forEach((household, status) -> households.mark(household, HouseholdStatus.of(status)));
        journal.about(SUBJECT, id, "undone");
        jobs.forget(id);
        return get(id);
    }

    /** Forgets a file that was not imported, with its rows; gives it as it was. */
    @UseCase(needs = Permission.IMPORT, trace = Trace.DONE)
    public ImportBatch discard(UUID id) {
        ImportBatch batch = changeable(id);
        store.discard(id);
        jobs.forget(id);
        journal.about(SUBJECT, id, "discarded");
        return batch;
    }

    /** An empty workbook with the headings of a kind in the reader's language, as it is understood without naming columns. */
    @UseCase(needs = Permission.IMPORT)
    public byte[] template(ImportKind kind) {
        Language language = caller.actor().language();
        List<String> headings = kind.fields().stream().map(field -> Messages.text(language, field.label())).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(out, Messages.text(language, "exchange.kind." + kind.code()), headings)) {
            sheet.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private ImportBatch changeable(UUID id) {
        ImportBatch batch = get(id);
        if (batch.running() != null) {
            throw new Conflict("exchange.underWay");
        }
        if (!batch.state().equals("mapping") && !batch.state().equals("checked")) {
            throw new Conflict("exchange.alreadyImported");
        }
        return batch;
    }

    private UUID organisation() {
        return caller.actor().organisation();
    }

    /** The work is looked at first: what has ended by then, is in the database. */
    private ImportBatch seen(UUID id, Supplier<ImportBatch> stored) {
        ImportProgress work = jobs.of(id);
        ImportBatch.Running running = work == null || work.ended() ? null : work.running();
        ImportBatch b = stored.get();
        return work == null ? b : new ImportBatch(b.id(), b.fileName(), b.state(), b.by(), b.broughtOn(), b.importedOn(), b.undoneOn(), b.parts(), b.rows(),
                b.good(), b.leftOut(), b.faults(), b.warnings(), b.made(), running, running == null ? work.failure() : null);
    }
}
