package lu.daach.charges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
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

/** The yearly account as a letter to a household, line by line, in its language. */
@ApplicationScoped
public class ChargeLetters {

    @Inject
    private ChargeStore store;

    @Inject
    private Letters letters;

    /** As it would be sent; also of a draft. */
    @UseCase(needs = Permission.READ_LEDGER)
    public byte[] preview(UUID statement, UUID occupancy, Language language) {
        return letters.preview(card(store.get(statement), occupancy, language));
    }

    /**
     * Issues the letter: it stands among the household's letters from then on.
     *
     * @throws Conflict while the account is not booked
     */
    @UseCase(needs = Permission.WRITE_LETTERS, trace = Trace.DONE)
    public LetterSheet issue(UUID statement, UUID occupancy) {
        StatementSheet sheet = store.get(statement);
        if (sheet.line().state() != StatementState.BOOKED) {
            throw new Conflict("charges.state." + sheet.line().state().code() + ".already");
        }
        return letters.issue(card(sheet, occupancy, null));
    }

    private LetterCard card(StatementSheet sheet, UUID occupancy, Language asked) {
        StatementSheet.Share share = sheet.shares().stream().filter(one -> one.occupancy().equals(occupancy)).findFirst().orElseThrow(Missing::new);
        Draft draft = letters.draft(new Subject(SubjectKind.OCCUPANCY, occupancy), TemplateKey.HOUSEHOLD_LETTER, asked);
        Language language = asked == null ? draft.recipientLanguage() : asked;
        return new LetterCard(draft.subject(), draft.template(), language, Channel.POST, draft.recipient(), Messages.text(language, "charges.paper.subject",
                sheet.line().firstDay(), sheet.line().lastDay()), text(sheet.line(), share, language), null);
    }

    private static String text(StatementLine line, StatementSheet.Share share, Language language) {
        StringBuilder text = new StringBuilder(Messages.text(language, "charges.paper.opening", line.firstDay(), line.lastDay(), share.days(),
                LetterText.plain(line.address()))).append("\n\n|= ");
        for (String head : new String[] {"what", "whole", "key", "yours"}) {
            text.append(Messages.text(language, "charges.paper." + head)).append(" | ");
        }
        for (StatementSheet.Row row : share.rows()) {
            text.append("\n| ").append(Messages.text(language, "charges.kind." + row.kind().code())).append(" (").append(LetterText.plain(row.proof())).append(") | ")
                    .append(money(row.counted(), language)).append(" | ").append(Messages.text(language, "charges.paper.by." + row.key().code(), row.units(), row.ofUnits()))
                    .append(" | ").append(money(row.amount(), language)).append(" |");
        }
        text.append("\n| **").append(Messages.text(language, "charges.paper.sum")).append("** |  |  | **").append(money(share.cost(), language)).append("** |");
        text.append("\n| ").append(Messages.text(language, "charges.paper.advances")).append(" |  |  | − ").append(money(share.advances(), language)).append(" |\n\n");
        int way = share.balance().compareTo(Money.ZERO);
        Money amount = new Money(share.balance().amount().abs());
        text.append(Messages.text(language, "charges.paper." + (way > 0 ? "pay" : way < 0 ? "back" : "even"), amount));
        if (share.setOff() != null && share.setOff().compareTo(Money.ZERO) > 0) {
            text.append(' ').append(Messages.text(language, "charges.paper.setOff", share.setOff()));
        }
        return text.append("\n\n").append(Messages.text(language, "charges.paper.closing")).toString();
    }

    private static String money(Money amount, Language language) {
        return Formats.money(amount.amount(), language);
    }
}
