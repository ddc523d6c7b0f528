package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** The list of letters as a file. */
@ApplicationScoped
class LettersExport implements ListExport {


    @Inject
    private LetterStore store;

    @Inject
    private Caller caller;

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public Permission needs() {
        return Permission.WRITE_LETTERS;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "number", "writtenOn", "template", "recipient", "subjectLine", "language", "channel", "status", "statusOn", "writtenBy");
    }

    @Override
    public String heading(String column) {
        return "letter.export." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        LetterFilter filter = LetterAddress.filter(filters);
        Slice.each((first, most) -> store.list(caller.actor().organisation(), filter, first, most), letter -> line.accept(Arrays.asList(letter.id().toString(), letter.number(), letter.writtenOn(), letter.template().code(),
                letter.recipientName(), letter.subjectLine(), letter.language().code(), letter.channel().code(), letter.status().code(),
                letter.statusOn(), letter.writtenBy())));
    }
}
