package lu.daach.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.letter.Letters;
import lu.daach.letter.Papers;
import lu.daach.letter.TemplateKey;
import lu.daach.letter.rules.LetterText;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The access report on paper, in the language of the person. */
@ApplicationScoped
public class AccessPapers {

    private static final ZoneId HERE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private AccessReports reports;

    @Inject
    private Households households;

    @Inject
    private Letters letters;

    @Inject
    private Papers papers;

    @Inject
    private Journal journal;

    /** The language that the household is written to in. @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.PRIVACY)
    public Language language(UUID household) {
        return households.get(household).language();
    }

    /**
     * @param asked null for the household's language
     * @return PDF
     * @throws lu.daach.kernel.Missing when there is no such household, or no such person in it
     */
    @UseCase(needs = Permission.PRIVACY, trace = Trace.READ)
    public byte[] of(UUID household, String person, Language asked) {
        AccessReport report = reports.of(household, person);
        HouseholdSheet sheet = households.get(household);
        Language language = asked == null ? sheet.language() : asked;
        byte[] paper = papers.print(language, address(report, sheet), String.valueOf(report.fileNumber()), say(language, "access.title"), text(report, language));
        journal.about("household", household, "accessReport");
        return paper;
    }

    /** The address of the household's letters, with this person's name alone above it. */
    private List<String> address(AccessReport report, HouseholdSheet sheet) {
        List<String> names = sheet.members().stream().map(member -> member.firstName() + " " + member.lastName()).toList();
        String recipient = letters.draft(new Subject(SubjectKind.HOUSEHOLD, report.household()), TemplateKey.HOUSEHOLD_LETTER, null).recipient();
        return Stream.concat(Stream.of(report.name()), recipient.lines().filter(line -> !names.contains(line.strip()))).toList();
    }

    private static String text(AccessReport report, Language language) {
        List<String> blocks = new ArrayList<>(List.of(say(language, "access.intro", report.on())));
        for (AccessReport.Part part : report.parts()) {
            blocks.add("# " + plain(say(language, "part." + part.table())));
            blocks.add(say(language, "access.ground", plain(ReportWords.basis(part.basis(), language)), ReportWords.kept(part.retention(), language)));
            for (List<Map.Entry<String, Object>> line : part.lines()) {
                StringBuilder table = new StringBuilder();
                line.forEach(pair -> table.append("| ").append(plain(say(language, "field." + pair.getKey()))).append(" | ")
                        .append(plain(ReportWords.of(part.table(), pair.getKey(), pair.getValue(), language))).append(" |\n"));
                blocks.add(table.toString().strip());
            }
        }
        blocks.add("# " + say(language, "access.reads"));
        blocks.add(reads(report, language));
        blocks.add(say(language, "access.rights"));
        // The fonts of the paper have no such mark.
        return String.join("\n\n", blocks).replace(Redaction.MARK, "[…]");
    }

    private static String reads(AccessReport report, Language language) {
        if (report.reads().isEmpty()) {
            return say(language, "access.nobody");
        }
        StringBuilder table = new StringBuilder("|= " + say(language, "access.when") + " | " + say(language, "access.who") + " |");
        report.reads().forEach(read -> table.append("\n| ").append(Formats.date(read.at().atZoneSameInstant(HERE).toLocalDate(), language)).append(" | ")
                .append(plain(read.who())).append(" |"));
        return table.toString();
    }

    private static String say(Language language, String key, Object... args) {
        return Messages.text(language, "privacy." + key, args);
    }

    /** One line, that means nothing but itself; a dash where there would be nothing. */
    private static String plain(String text) {
        String line = LetterText.plain(text);
        return line.isEmpty() ? "–" : line;
    }
}
