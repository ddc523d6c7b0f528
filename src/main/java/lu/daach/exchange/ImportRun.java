package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lu.daach.dwelling.Communes;
import lu.daach.dwelling.KnownDwellings;
import lu.daach.exchange.ImportStore.StoredLine;
import lu.daach.exchange.ImportStore.StoredSheet;
import lu.daach.exchange.rules.PlainWord;
import lu.daach.exchange.rules.WrittenCell;
import lu.daach.household.KnownHouseholds;
import lu.daach.lease.KnownOwners;
import lu.daach.organisation.Installation;

/**
 * Goes through all rows of a file once, sheet by sheet in the order of the kinds, and has each thing registered by its module. A
 * rehearsal and the real thing are the same run; who calls it decides whether the transaction is kept.
 */
@ApplicationScoped
class ImportRun {

    /** What the modules have written is forgotten after so many things, so that each later one is not compared with all before. */
    private static final int FORGET_AFTER = 25;

    @Inject
    @Any
    private Instance<RowsOfKind> kinds;

    @Inject
    private KnownOwners owners;

    @Inject
    private KnownDwellings dwellings;

    @Inject
    private KnownHouseholds households;

    @Inject
    private Communes communes;

    @Inject
    private Installation installation;

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param findings in the order of the file
     * @param made by kind, in the order in which it was made
     * @param good how many rows have no fault, alone and with those they belong to
     */
    record Outcome(List<Finding> findings, List<Thing> made, int good) {
    }

    /** Something that was made of a row. */
    record Thing(ImportKind kind, int sheet, int number, RowsOfKind.Made made) {
    }

    /** A row by its sheet and number. */
    record RowName(int sheet, int number) {
    }

    /**
     * @param passedOver rows that had a fault in the check; what belongs together with one is passed over too
     */
    Outcome run(List<StoredSheet> sheets, List<StoredLine> lines, Set<RowName> passedOver, ImportProgress progress) {
        Map<ImportKind, List<ImportLine>> byKind = byKind(sheets, lines);
        ImportMemory memory = memory(byKind);
        List<Finding> findings = new ArrayList<>();
        List<Thing> made = new ArrayList<>();
        int good = 0;
        int things = 0;
        for (RowsOfKind rows : kinds.stream().sorted(Comparator.comparing(RowsOfKind::kind)).toList()) {
            for (List<ImportLine> group : groups(rows, byKind.getOrDefault(rows.kind(), List.of()))) {
                if (group.stream().noneMatch(line -> passedOver.contains(new RowName(line.sheet(), line.number())))) {
                    RowsOfKind.Made thing = rows.bring(group, memory);
                    boolean sound = group.stream().noneMatch(ImportLine::hasFaults);
                    group.forEach(line -> findings.addAll(line.findings()));
                    if (sound) {
                        good += group.size();
                        made.add(new Thing(rows.kind(), group.get(0).sheet(), group.get(0).number(), thing));
                    }
                    if (++things % FORGET_AFTER == 0) {
                        entities.flush();
                        entities.clear();
                    }
                }
                progress.did(group.size());
            }
        }
        findings.sort(Comparator.comparingInt(Finding::sheet).thenComparingInt(Finding::number)
                .thenComparing(Finding::cell, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Outcome(findings, made, good);
    }

    private static Map<ImportKind, List<ImportLine>> byKind(List<StoredSheet> sheets, List<StoredLine> lines) {
        Map<Integer, StoredSheet> byPosition = new LinkedHashMap<>();
        sheets.forEach(sheet -> byPosition.put(sheet.position(), sheet));
        Map<ImportKind, List<ImportLine>> byKind = new LinkedHashMap<>();
        for (StoredLine line : lines) {
            StoredSheet sheet = byPosition.get(line.sheet());
            if (sheet.kind() != null && !line.leftOut()) {
                byKind.computeIfAbsent(sheet.kind(), kind -> new ArrayList<>())
                        .add(new ImportLine(sheet.kind(), line.sheet(), line.number(), sheet.mapping(), line.cells()));
            }
        }
        return byKind;
    }

    /** Rows that belong together, at the place of the first of them. */
    private static List<List<ImportLine>> groups(RowsOfKind rows, List<ImportLine> lines) {
        Map<Object, List<ImportLine>> groups = new LinkedHashMap<>();
        for (ImportLine line : lines) {
            String together = rows.together(line);
            groups.computeIfAbsent(together == null ? line : together, key -> new ArrayList<>()).add(line);
        }
        return List.copyOf(groups.values());
    }

    private ImportMemory memory(Map<ImportKind, List<ImportLine>> byKind) {
        ImportMemory memory = new ImportMemory();
        memory.addCommunes(communes.all(), installation.today());
        if (byKind.containsKey(ImportKind.OWNER) || byKind.containsKey(ImportKind.HEAD_LEASE)) {
            Map<UUID, String> names = owners.names();
            names.forEach((id, name) -> memory.addOwner(ImportMemory.Known.before(id, name), null));
            Set<String> ibans = raw(byKind, ImportKind.OWNER, "iban");
            ibans.addAll(raw(byKind, ImportKind.HEAD_LEASE, "owner"));
            Set<String> plain = new HashSet<>();
            ibans.forEach(iban -> plain.add(ImportMemory.plainIban(iban)));
            plain.remove("");
            owners.byIban(plain).forEach((iban, id) -> memory.addAccount(iban, ImportMemory.Known.before(id, names.get(id))));
        }
        if (byKind.containsKey(ImportKind.DWELLING) || byKind.containsKey(ImportKind.HEAD_LEASE) || byKind.containsKey(ImportKind.OCCUPANCY)
                || byKind.containsKey(ImportKind.CHARGE)) {
            dwellings.all().forEach(known -> {
                Map<String, UUID> places = new LinkedHashMap<>();
                known.places().forEach((label, id) -> places.put(PlainWord.of(label), id));
                memory.addDwelling(new ImportMemory.Known(known.id(), known.address(), known.commune(), 0, false, places));
            });
        }
        Set<Integer> numbers = new HashSet<>();
        Set<String> references = raw(byKind, ImportKind.OCCUPANCY, "reference");
        references.addAll(raw(byKind, ImportKind.CHARGE, "reference"));
        references.stream().filter(text -> text.matches("[0-9]{1,9}")).forEach(text -> numbers.add(Integer.valueOf(text)));
        if (!numbers.isEmpty()) {
            memory.addNumbered(households.numbered(numbers));
        }
        Set<LocalDate> days = new HashSet<>();
        raw(byKind, ImportKind.HOUSEHOLD, "born").forEach(text -> WrittenCell.day(text).ifPresent(days::add));
        if (!days.isEmpty()) {
            memory.addPersons(households.born(days));
        }
        return memory;
    }

    private static Set<String> raw(Map<ImportKind, List<ImportLine>> byKind, ImportKind kind, String field) {
        Set<String> cells = new HashSet<>();
        byKind.getOrDefault(kind, List.of()).forEach(line -> cells.add(line.raw(field)));
        return cells;
    }
}
