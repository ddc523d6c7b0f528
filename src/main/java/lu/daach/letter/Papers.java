package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lu.daach.kernel.Language;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Papers with the head of the caller's organisation that are no letters: they have no number, are of any length and are not kept. */
@ApplicationScoped
public class Papers {

    @Inject
    private LetterheadStore heads;

    @Inject
    private Printer printer;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    /**
     * @param recipient the lines of the address
     * @param reference of the file it is about
     * @param text in the grammar of letters ({@link lu.daach.letter.rules.LetterText})
     * @return PDF
     */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public byte[] print(Language language, List<String> recipient, String reference, String title, String text) {
        Actor actor = caller.actor();
        return printer.print(new PrintedPage(language, heads.present(actor), Channel.POST, recipient, "", reference, installation.today(), title, text,
                List.of(), actor.name()));
    }
}
