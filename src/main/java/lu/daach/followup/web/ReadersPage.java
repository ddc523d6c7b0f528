package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import lu.daach.followup.Followed;
import lu.daach.followup.ReaderLine;
import lu.daach.followup.ReaderList;
import lu.daach.followup.Readers;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;

/** Who read the file, on the paper that the household gets when it asks. */
@Named
@RequestScoped
public class ReadersPage extends PaperPage {

    private static final String SEEN = "followup.readers.seen.";

    @Inject
    private Readers readers;

    private ReaderList list;

    public ReaderList getList() {
        if (list == null) {
            list = readers.of(household());
        }
        return list;
    }

    @Override
    protected Language ofHousehold() {
        return getList().language();
    }

    public Followed getFile() {
        return getList().file();
    }

    /** What was shown, in the words of the paper's language; what has no word of its own is the file. */
    public String seen(ReaderLine one) {
        String named = one.seen().stream().filter(name -> Messages.has(SEEN + name)).map(name -> say(SEEN + name)).distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? say(SEEN + "file") : named;
    }
}
