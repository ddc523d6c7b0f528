package lu.daach.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.journal.Trace;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.letter.Channel;
import lu.daach.letter.Draft;
import lu.daach.letter.LetterCard;
import lu.daach.letter.LetterSheet;
import lu.daach.letter.Letters;
import lu.daach.letter.TemplateKey;
import lu.daach.letter.rules.LetterText;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** What became of a deposit, step by step, as a letter in the household's language. */
@ApplicationScoped
public class DepositLetters {

    @Inject
    private KeepingStore store;

    @Inject
    private Letters letters;

    /** As it would be sent. */
    @UseCase(needs = Permission.READ_LEDGER)
    public byte[] preview(UUID deposit) {
        return letters.preview(card(deposit));
    }

    /** Issues it: it stands among the household's letters from then on. */
    @UseCase(needs = Permission.WRITE_LETTERS, trace = Trace.DONE)
    public LetterSheet issue(UUID deposit) {
        return letters.issue(card(deposit));
    }

    private LetterCard card(UUID id) {
        DepositSheet deposit = store.deposits(id, null).stream().findFirst().orElseThrow(Missing::new);
        Draft draft = letters.draft(new Subject(SubjectKind.OCCUPANCY, deposit.occupancy()), TemplateKey.HOUSEHOLD_LETTER, null);
        Language language = draft.recipientLanguage();
        return new LetterCard(draft.subject(), draft.template(), language, Channel.POST, draft.recipient(), Messages.text(language, "keeping.paper.deposit"),
                text(deposit, language), null);
    }

    private static String text(DepositSheet deposit, Language language) {
        StringBuilder text = new StringBuilder(Messages.text(language, "keeping.paper.depositText", LetterText.plain(deposit.address()))).append("\n\n|=");
        for (String head : new String[] {"on", "what", "amount"}) {
            text.append(' ').append(Messages.text(language, "keeping.paper." + head)).append(" |");
        }
        for (DepositStep step : deposit.steps()) {
            if (!step.undone()) {
                boolean in = step.kind() == DepositStepKind.RECEIPT;
                text.append("\n| ").append(Formats.date(step.on(), language)).append(" | ").append(Messages.text(language, "keeping.step." + step.kind().code()))
                        .append(step.reason() == null ? "" : ", " + Messages.text(language, "keeping.reason." + step.reason()))
                        .append(step.note() == null ? "" : " (" + LetterText.plain(step.note()).replace('\n', ' ') + ")").append(" | ")
                        .append(in || step.kind() == DepositStepKind.LATE ? "" : "− ").append(Formats.money(step.amount().amount(), language)).append(" |");
            }
        }
        text.append("\n| | **").append(Messages.text(language, "keeping.paper.held")).append("** | **").append(Formats.money(deposit.held().amount(), language)).append("** |\n\n");
        Money back = deposit.returned().plus(deposit.lateBooked());
        return text.append(Messages.text(language, back.compareTo(Money.ZERO) > 0 ? "keeping.paper.returned" : "keeping.paper.nothingBack", back)).toString();
    }
}
