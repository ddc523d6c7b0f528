package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Formats;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.lease.Owners;
import lu.daach.letter.Channel;
import lu.daach.letter.Draft;
import lu.daach.letter.LetterCard;
import lu.daach.letter.Letters;
import lu.daach.letter.TemplateKey;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.payment.rules.ExemptShare;

/** An owner's account by month and year, and the papers that say it: the monthly statement and the yearly sheet for the tax office. */
@ApplicationScoped
public class OwnerYears {

    /** The first tax year with an exempt part. */
    public static final int FIRST = 2017;

    private static final int LAST = 2199;

    /** As the file has them: comments begin with a hash, the first other line has the names. */
    private final List<ExemptShare> shares = shares();

    @Inject
    private OwnerYearStore store;

    @Inject
    private Owners owners;

    @Inject
    private Letters letters;

    /**
     * @throws lu.daach.kernel.Missing when there is no such owner
     * @throws InvalidInput when no such year can be meant
     */
    @UseCase(needs = Permission.READ_LEDGER)
    public OwnerYear of(UUID owner, Year year) {
        if (year.getValue() < FIRST || year.getValue() > LAST) {
            throw InvalidInput.at("/year", "payment.year", FIRST);
        }
        String name = owners.get(owner).name();
        List<OwnerMonth> months = store.months(owner, year);
        BigDecimal percent = ExemptShare.of(year, shares);
        Money rent = months.stream().map(OwnerMonth::rent).reduce(Money.ZERO, Money::plus);
        return new OwnerYear(owner, name, year, months, percent, ExemptShare.exempt(rent, percent));
    }

    /** The sheet of a month as PDF, in the owner's language. */
    @UseCase(needs = Permission.READ_LEDGER)
    public byte[] statement(UUID owner, YearMonth month) {
        OwnerMonth one = of(owner, Year.from(month)).months().get(month.getMonthValue() - 1);
        Draft draft = draft(owner);
        Language language = draft.recipientLanguage();
        Money before = one.balance().minus(one.rent()).minus(one.charges()).minus(one.other()).plus(one.paid());
        String text = Messages.text(language, "payment.paper.statementText", month) + "\n\n"
                + heads(language, "what", "amount")
                + row(language, "before", before) + row(language, "rent", one.rent()) + row(language, "charges", one.charges())
                + row(language, "other", one.other()) + row(language, "paid", Money.ZERO.minus(one.paid())) + row(language, "balance", one.balance())
                + "\n" + Messages.text(language, "payment.paper.closing");
        return print(draft, Messages.text(language, "payment.paper.statement", month), text);
    }

    /** The yearly sheet for the tax office as PDF, in the owner's language. */
    @UseCase(needs = Permission.READ_LEDGER)
    public byte[] taxSheet(UUID owner, Year year) {
        OwnerYear sheet = of(owner, year);
        Draft draft = draft(owner);
        Language language = draft.recipientLanguage();
        String months = sheet.months().stream().map(one -> "| " + Formats.month(one.month(), language) + " | " + Formats.money(one.rent().amount(), language)
                + " | " + Formats.money(one.charges().amount(), language) + " | " + Formats.money(one.other().amount(), language) + " | "
                + Formats.money(one.paid().amount(), language) + " |\n")
                .collect(Collectors.joining());
        String text = Messages.text(language, "payment.paper.taxText", year.toString()) + "\n\n"
                + heads(language, "month", "rent", "charges", "other", "paid") + months + "\n"
                + heads(language, "what", "amount") + row(language, "rent", sheet.rent()) + row(language, "charges", sheet.charges())
                + row(language, "other", sheet.other()) + row(language, "paid", sheet.paid()) + row(language, "exempt", sheet.exempt()) + row(language, "taxable", sheet.taxable()) + "\n"
                + Messages.text(language, "payment.paper.taxRule", Formats.percent(sheet.exemptPercent(), language)) + "\n\n" + Messages.text(language, "payment.paper.closing");
        return print(draft, Messages.text(language, "payment.paper.tax", year.toString()), text);
    }

    private Draft draft(UUID owner) {
        return letters.draft(new Subject(SubjectKind.OWNER, owner), TemplateKey.OWNER_LETTER, null);
    }

    private byte[] print(Draft draft, String subjectLine, String text) {
        return letters.paper(new LetterCard(draft.subject(), draft.template(), draft.recipientLanguage(), Channel.POST, draft.recipient(),
                subjectLine, text, null));
    }

    private static String heads(Language language, String... names) {
        StringBuilder heads = new StringBuilder("|=");
        for (String name : names) {
            heads.append(' ').append(Messages.text(language, "payment.paper." + name)).append(" |");
        }
        return heads.append('\n').toString();
    }

    private static String row(Language language, String name, Money amount) {
        return "| " + Messages.text(language, "payment.paper." + name) + " | " + Formats.money(amount.amount(), language) + " |\n";
    }

    private static List<ExemptShare> shares() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(OwnerYears.class.getResourceAsStream("exempt-share.csv"),
                StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).skip(1).map(line -> line.split(";"))
                    .map(cells -> new ExemptShare(Year.parse(cells[0]), new BigDecimal(cells[1]))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
