package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lu.daach.dossier.ListExport;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.UseCase;

/** Lists taken away as files: the same lines as on their page. Who took which list, with how many lines, is journalled. */
@ApplicationScoped
public class Exports {

    /** The column by which chosen lines are told; a list without it can only be taken as a whole. */
    private static final String ID = "id";

    @Inject
    @Any
    private Instance<ListExport> lists;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** Whether there is such a list and the caller may read it. */
    @UseCase
    public boolean offered(String name) {
        return find(name).filter(list -> caller.actor().may(list.needs())).isPresent();
    }

    /**
     * @param labels whether the headings are in the reader's language; false: their stable names; null: as is usual for the format
     * @param filters the parameters of the list page's address
     * @param chosen the ids of the lines that are wanted; empty for all
     * @throws Missing when there is no such list
     */
    @UseCase
    public Export take(String name, ExportFormat format, Boolean labels, Map<String, String> filters, Set<String> chosen) {
        ListExport list = find(name).orElseThrow(Missing::new);
        Actor actor = caller.actor();
        if (!actor.may(list.needs())) {
            throw new Forbidden("organisation.forbidden");
        }
        int id = list.columns().indexOf(ID);
        if (!chosen.isEmpty() && id < 0) {
            throw InvalidInput.at("/chosen", "exchange.notChosen");
        }
        boolean words = labels == null ? format == ExportFormat.XLSX : labels;
        List<String> headings = words ? headings(list, actor.language()) : list.columns();
        Path file = temporary();
        int lines = 0;
        try {
            lines = write(list, format, headings, filters, line -> chosen.isEmpty() || chosen.contains(String.valueOf(line.get(id))), file);
        } catch (IOException e) {
            throw new UncheckedIOException(discard(file, e));
        } catch (RuntimeException e) {
            throw discard(file, e);
        }
        journal.about("list", name, new TreeSet<>(filters.keySet()).toArray(String[]::new));
        journal.append(actor.staff(), actor.name(), "Exports.take", Trace.READ, format.code() + ", " + lines);
        return new Export(name + "-" + installation.today() + "." + format.code(), format, file);
    }

    private interface Wanted {
        boolean is(List<Object> line);
    }

    private static int write(ListExport list, ExportFormat format, List<String> headings, Map<String, String> filters, Wanted wanted,
            Path file) throws IOException {
        int[] lines = new int[1];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TableWriter table = format == ExportFormat.CSV ? new CsvWriter(out, headings) : new SheetWriter(out, list.name(), headings)) {
            list.lines(filters, line -> {
                if (wanted.is(line)) {
                    try {
                        table.line(line);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    lines[0]++;
                }
            });
        }
        return lines[0];
    }

    private static List<String> headings(ListExport list, Language language) {
        List<String> headings = new ArrayList<>();
        list.columns().forEach(column -> headings.add(Messages.text(language, list.heading(column))));
        return headings;
    }

    private Optional<ListExport> find(String name) {
        return lists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("daach-export", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <E extends Exception> E discard(Path file, E failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
