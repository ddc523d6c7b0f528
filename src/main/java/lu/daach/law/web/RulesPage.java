package lu.daach.law.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.law.Rules;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.rulebook.Parameter;

/** Every parameter of the law with its source, its values over time and what is uncertain about it. */
@Named
@RequestScoped
public class RulesPage {

    private static final Pattern COMPOSITION = Pattern.compile("\\.(single|none|\\d-\\d|children-\\d|child|adult)$");
    /** The subjects in the order in which people look for them. */
    private static final List<String> SUBJECTS = List.of("index", "annex-2", "annex-3", "annex-3-percentages", "energy-forfait", "participation",
            "eligibility", "determination", "review", "objection", "stay", "notice", "attribution", "state-participation", "housing-pact", "owner-tax", "revis",
            "minimum-wage", "housing-aids", "lease-law", "salubrity", "annex-1");

    @Inject
    private Rules rules;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    private String subject;
    private String q;
    private boolean uncertain;
    private boolean unchecked;
    private List<Line> all;

    /** @param value as it is written; @param until the last day; null: it stands */
    public record Value(String value, LocalDate from, LocalDate until, boolean now, String act, String article, String link, LocalDate checkedOn,
            String confidence) {
    }

    /** @param chart null where there is one value only */
    public record Line(String key, String subject, String name, boolean unchecked, LocalDate until, String now, String unit, String act, String article, String link, LocalDate from,
            LocalDate checkedOn, String confidence, String reading, List<Value> values, StepChart chart) {
    }

    /** A subject with the parameters that are shown of it. */
    public record Part(String subject, String title, List<Line> lines) {
    }

    public List<Part> getParts() {
        List<Part> parts = new ArrayList<>();
        for (String one : SUBJECTS) {
            List<Line> lines = lines().stream().filter(line -> line.subject().equals(one) && shown(line)).toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(one, word("rulebook.subject." + one), lines));
            }
        }
        return parts;
    }

    public int getTotal() {
        return getParts().stream().mapToInt(part -> part.lines().size()).sum();
    }

    public long getUncertainCount() {
        return lines().stream().filter(line -> line.confidence().equals("uncertain")).count();
    }

    /** How many values nobody has compared with their source for too long. */
    public long getUncheckedCount() {
        return lines().stream().filter(Line::unchecked).count();
    }

    public List<SelectItem> getSubjectWords() {
        return SUBJECTS.stream().map(one -> new SelectItem(one, word("rulebook.subject." + one))).toList();
    }

    private boolean shown(Line line) {
        String sought = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        boolean found = (line.name() + " " + line.key() + " " + line.act() + " " + line.article()).toLowerCase(Locale.ROOT).contains(sought);
        return (subject == null || subject.isBlank() || line.subject().equals(subject)) && found
                && (!uncertain || line.confidence().equals("uncertain")) && (!unchecked || line.unchecked());
    }

    private List<Line> lines() {
        if (all == null) {
            LocalDate today = installation.today();
            all = rules.all().stream().map(history -> line(history, today)).sorted(Comparator.comparing(Line::key)).toList();
        }
        return all;
    }

    private Line line(Rules.History history, LocalDate today) {
        List<Parameter> rows = history.values();
        int now = 0;
        for (int i = 0; i < rows.size(); i++) {
            now = rows.get(i).from().isAfter(today) ? now : i;
        }
        List<Value> values = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Parameter row = rows.get(i);
            LocalDate until = i + 1 < rows.size() ? rows.get(i + 1).from().minusDays(1) : rows.get(i).until();
            values.add(new Value(written(row), row.from(), until, i == now && (until == null || !until.isBefore(today)), row.source().act(), row.source().article(), row.source().link(),
                    row.checkedOn(), code(row)));
        }
        Parameter row = rows.get(now);
        String reading = Messages.has("rulebook.reading." + row.key()) ? word("rulebook.reading." + row.key()) : null;
        return new Line(row.key(), history.subject(), name(row.key()), row.unchecked(today), row.until(), written(row), unit(row.unit()), row.source().act(), row.source().article(),
                row.source().link(), row.from(), row.checkedOn(), code(row), reading, values, rows.size() < 2 ? null : StepChart.of(rows, today, language()));
    }

    /** What a parameter is, in words; the composition of a household is told apart. */
    private String name(String key) {
        if (key.startsWith("eligibility.")) {
            String[] parts = key.split("\\.", 4);
            return word("admission.scheme." + parts[1]) + " · " + word("admission.rule." + parts[2]) + (parts.length > 3 ? " · " + word("rulebook.bound." + parts[3]) : "");
        }
        Matcher tail = COMPOSITION.matcher(key);
        if (Messages.has("rulebook.parameter." + key) || !tail.find()) {
            return Messages.has("rulebook.parameter." + key) ? word("rulebook.parameter." + key) : key;
        }
        String head = "rulebook.parameter." + key.substring(0, tail.start());
        return (Messages.has(head) ? word(head) : key.substring(0, tail.start())) + " · " + composition(tail.group(1));
    }

    private String composition(String code) {
        if (Character.isDigit(code.charAt(0))) {
            return Messages.text(language(), "rulebook.people.counted", Integer.valueOf(code.substring(0, 1)), Integer.valueOf(code.substring(2)));
        }
        return code.startsWith("children-")
                ? Messages.text(language(), "rulebook.people.children", Integer.valueOf(code.substring("children-".length())))
                : word("rulebook.people." + code);
    }

    private String written(Parameter row) {
        Language language = language();
        if (row.unit().equals("rule")) {
            return word(row.value().compareTo(BigDecimal.ZERO) == 0 ? "rulebook.rule.no" : "rulebook.rule.yes");
        }
        return row.unit().equals("year") ? row.value().toPlainString() : Formats.number(row.value(), language);
    }

    private String unit(String unit) {
        String key = "rulebook.unit." + unit.replace(' ', '-').replace('/', '-');
        return unit.equals("rule") || unit.equals("year") ? "" : Messages.has(key) ? word(key) : unit;
    }

    private static String code(Parameter row) {
        return row.confidence().name().toLowerCase(Locale.ROOT);
    }

    private String word(String key) {
        return Messages.text(language(), key);
    }

    private Language language() {
        return caller.actor().language();
    }

    public String look(String confidence) {
        return confidence.equals("sure") ? "done" : confidence.equals("likely") ? "info" : "today";
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public boolean isUnchecked() {
        return unchecked;
    }

    public void setUnchecked(boolean unchecked) {
        this.unchecked = unchecked;
    }

    public boolean isUncertain() {
        return uncertain;
    }

    public void setUncertain(boolean uncertain) {
        this.uncertain = uncertain;
    }
}
