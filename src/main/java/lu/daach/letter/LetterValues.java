package lu.daach.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.daach.arrears.ArrearsFile;
import lu.daach.banking.AskedPayment;
import lu.daach.banking.rules.CreditorReference;
import lu.daach.correction.CorrectionSheet;
import lu.daach.correction.rules.Instalments;
import lu.daach.guarantee.ClaimDecision;
import lu.daach.guarantee.ClaimLine;
import lu.daach.guarantee.ClaimSheet;
import lu.daach.guarantee.ClaimStatus;
import lu.daach.guarantee.rules.Reckoning;
import lu.daach.household.DerivationRow;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.letter.rules.LetterText;
import lu.daach.occupancy.AssessmentSheet;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Step;
import lu.daach.rulebook.Turn;

/** Writes the values of keys in a letter's language; nothing is put for what is not known. */
final class LetterValues {

    private final Language language;
    private final Map<String, String> written = new LinkedHashMap<>();

    LetterValues(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    Map<String, String> written() {
        return written;
    }

    void put(LetterKey key, String value) {
        if (value != null && !value.isBlank()) {
            written.put(key.code(), LetterText.plain(value));
        }
    }

    void put(LetterKey key, LocalDate day) {
        if (day != null) {
            written.put(key.code(), Formats.date(day, language));
        }
    }

    void put(LetterKey key, Money amount) {
        if (amount != null) {
            written.put(key.code(), Formats.money(amount.amount(), language));
        }
    }

    /** As a {@link LetterSource} gives it. */
    void any(LetterKey key, Object value) {
        if (value instanceof LocalDate day) {
            put(key, day);
        } else if (value instanceof Money amount) {
            put(key, amount);
        } else if (value instanceof List<?> several) {
            lines(key, several.stream().map(String.class::cast).toList());
        } else {
            put(key, (String) value);
        }
    }

    /** @param lines in the grammar of letters */
    void lines(LetterKey key, List<String> lines) {
        if (!lines.isEmpty()) {
            written.put(key.code(), String.join("\n", lines));
        }
    }

    /** What would change an outcome, as items of a list. */
    void turns(LetterKey key, List<Turn> turns) {
        lines(key, turns.stream().map(turn -> "- " + LetterText.plain(turn.text().in(language))).toList());
    }

    /** What is paid and why, as it was worked out and kept. @param incomes how they were found */
    void participation(AssessmentSheet assessment, List<DerivationRow> incomes) {
        boolean saves = !assessment.savings().equals(Money.ZERO);
        Money total = assessment.monthly().plus(assessment.savings());
        put(LetterKey.MONTHLY, assessment.monthly());
        put(LetterKey.SAVINGS, saves ? assessment.savings() : null);
        put(LetterKey.TOTAL, total);
        put(LetterKey.FROM, assessment.appliesFrom());
        lines(LetterKey.EXPLAINED, assessment.text().stream().map(sentence -> LetterText.plain(sentence.in(language))).toList());
        List<String> sum = new ArrayList<>();
        incomes.stream().filter(row -> !"total".equals(row.level()))
                .forEach(row -> sum.add("| " + LetterText.plain(row.who().isEmpty() ? row.told() : row.who() + " – " + row.told()) + " | " + row.amount() + " |"));
        assessment.steps().forEach(step -> sum.add("| " + LetterText.plain(Messages.text(language, "occupancy.step." + step.key()))
                + " | " + value(step) + " |"));
        sum.add("| **" + word(language, "total") + "** | **" + Formats.money(total.amount(), language) + "** |");
        lines(LetterKey.SUM, sum);
    }

    /** What was corrected after late news, month by month, and how the difference is proposed to be paid. */
    void correction(CorrectionSheet corrected) {
        put(LetterKey.CORRECTION_REASON, corrected.reason());
        List<String> months = new ArrayList<>();
        months.add("|= " + word(language, "month") + " | " + word(language, "before") + " | " + word(language, "after") + " | " + word(language, "difference") + " |");
        corrected.months().forEach(month -> months.add("| " + Formats.month(month.month(), language) + " | " + money(month.before()) + " | "
                + money(month.after()) + " | " + money(month.difference()) + " |"));
        months.add("| **" + word(language, "sumOfMonths") + "** |  |  | **" + money(corrected.difference()) + "** |");
        lines(LetterKey.CORRECTED_MONTHS, months);
        int way = corrected.difference().compareTo(Money.ZERO);
        put(LetterKey.CORRECTION_RESULT, way == 0 ? word(language, "even")
                : Messages.text(language, "letter.value." + (way > 0 ? "owes" : "gets"), new Money(corrected.difference().amount().abs())));
        Instalments parts = corrected.instalments();
        put(LetterKey.CORRECTION_PARTS, parts.count() == 0 ? word(language, "noParts") : parts.count() == 1 ? word(language, "inOne")
                : Messages.text(language, "letter.value.inParts", parts.count(), parts.each(), parts.last()));
    }

    /** A claim, as it was decided or as it stands. */
    void claim(ClaimSheet claim) {
        ClaimLine line = claim.line();
        put(LetterKey.CLAIM_NUMBER, Integer.toString(line.number()));
        put(LetterKey.CLAIM_ADDRESS, line.address());
        put(LetterKey.CLAIM_FROM, line.firstDay());
        put(LetterKey.CLAIM_UNTIL, line.lastDay());
        put(LetterKey.CLAIM_WHAT, claim.description());
        Reckoning sum = claim.reckoning();
        put(LetterKey.CLAIM_GUARANTEED, sum.guaranteed());
        put(LetterKey.CLAIM_MONTHS, some(sum.withMonths()));
        put(LetterKey.CLAIM_PAYABLE, line.status() == ClaimStatus.GRANTED ? some(sum.payable()) : null);
        put(LetterKey.CLAIM_HOUSEHOLD, line.status() == ClaimStatus.GRANTED ? some(sum.recovered()) : null);
        put(LetterKey.CLAIM_STANDING, some(sum.standing()));
        lines(LetterKey.CLAIM_SUM, sum(sum));
        lines(LetterKey.CLAIM_FINDINGS, sum.findings().stream().map(finding -> "- " + LetterText.plain(finding.text().in(language))).toList());
        ClaimDecision decision = claim.decision();
        String result = "letter.value.claim." + line.status().code();
        if (decision == null) {
            put(LetterKey.CLAIM_RESULT, Messages.text(language, result));
        } else {
            put(LetterKey.CLAIM_DECIDED, decision.on());
            put(LetterKey.CLAIM_REASON, decision.reason());
            put(LetterKey.CLAIM_RESULT, Messages.text(language, result, decision.on(), sum.guaranteed()));
        }
    }

    private List<String> sum(Reckoning reckoning) {
        List<String> rows = new ArrayList<>(List.of("|= " + word(language, "claim.what") + " | " + word(language, "claim.amount") + " |"));
        for (Reckoning.Line line : reckoning.lines()) {
            String what = LetterText.plain(line.what().in(language)) + (line.how() == null ? "" : " (" + LetterText.plain(line.how().in(language)) + ")");
            String amount = ("−".equals(line.sign()) ? "− " : "") + money(line.amount());
            rows.add("=".equals(line.sign()) ? "| **" + what + "** | **" + amount + "** |" : "| " + what + " | " + amount + " |");
        }
        return rows;
    }

    private static Money some(Money amount) {
        return amount.equals(Money.ZERO) ? null : amount;
    }

    /** What is open, the months whose due day has passed, and the plan that runs. */
    void arrears(ArrearsFile file, LocalDate today) {
        put(LetterKey.OWED, file.line().owed().equals(Money.ZERO) ? null : file.line().owed());
        put(LetterKey.OWED_SINCE, file.line().standing().oldest());
        List<String> months = new ArrayList<>();
        file.due(today).forEach(month -> months.add("| " + Formats.month(YearMonth.from(month.asked()), language) + " | "
                + Formats.date(file.ladder().due(month.asked()), language) + " | " + money(new Money(month.amount())) + " | " + money(new Money(month.open())) + " |"));
        if (!months.isEmpty()) {
            months.add(0, "|= " + word(language, "month") + " | " + word(language, "dueOn") + " | " + word(language, "asked") + " | " + word(language, "openAmount") + " |");
            months.add("| **" + word(language, "together") + "** |  |  | **" + money(file.line().owed()) + "** |");
        }
        lines(LetterKey.OPEN_MONTHS, months);
        if (file.plan() != null) {
            put(LetterKey.PLAN_TOTAL, file.plan().total());
            List<String> parts = new ArrayList<>(List.of("|= " + word(language, "dueOn") + " | " + word(language, "instalment") + " |"));
            file.plan().course().looks().forEach(look -> parts.add("| " + Formats.date(look.instalment().due(), language) + " | "
                    + money(new Money(look.instalment().amount())) + " |"));
            lines(LetterKey.PLAN_PARTS, parts);
        }
    }

    /** @param slip null for nothing to pay with */
    void payment(AskedPayment slip) {
        if (slip != null) {
            put(LetterKey.PAYEE, slip.payee());
            put(LetterKey.PAYMENT_IBAN, CreditorReference.grouped(slip.iban()));
            put(LetterKey.PAYMENT_REFERENCE, CreditorReference.grouped(slip.reference()));
        }
    }

    private String money(Money amount) {
        return Formats.money(amount.amount(), language);
    }

    private String value(Step step) {
        BigDecimal value = new BigDecimal(step.value());
        return switch (step.unit()) {
            case "EUR/year" -> Messages.text(language, "occupancy.unit.year", value);
            case "EUR/month" -> Messages.text(language, "occupancy.unit.month", value);
            case "percent" -> Messages.text(language, "occupancy.unit.percent", new Percent(value));
            default -> Formats.number(value, language);
        };
    }

    static List<String> findings(List<Finding> findings, Language language) {
        List<String> lines = new ArrayList<>();
        if (!findings.isEmpty()) {
            lines.add("|= " + word(language, "condition") + " | " + word(language, "finding") + " | " + word(language, "basis") + " |");
        }
        for (Finding finding : findings) {
            lines.add("| " + LetterText.plain(Messages.text(language, "admission.rule." + finding.rule())) + " | "
                    + LetterText.plain(finding.text().in(language)) + " | "
                    + LetterText.plain(finding.source().act() + ", " + finding.source().article()) + " |");
        }
        return lines;
    }

    static String together(List<String> names, Language language) {
        if (names.size() < 2) {
            return names.isEmpty() ? "" : names.get(0);
        }
        return Messages.text(language, "letter.value.and", names.stream().limit(names.size() - 1).collect(Collectors.joining(", ")),
                names.get(names.size() - 1));
    }

    /** The lines of an address as dwellings have it: street, then code and place. */
    static List<String> addressLines(String address) {
        int comma = address.lastIndexOf(',');
        return comma < 0 ? List.of(LetterText.plain(address))
                : List.of(LetterText.plain(address.substring(0, comma)), LetterText.plain(address.substring(comma + 1)));
    }

    static String scheme(Scheme scheme, Language language) {
        return Messages.text(language, "occupancy.scheme." + scheme.code());
    }

    private static String word(Language language, String key) {
        return Messages.text(language, "letter.value." + key);
    }
}
