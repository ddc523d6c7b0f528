package lu.daach.letter.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lu.daach.kernel.Language;
import lu.daach.letter.TemplateKey;
import lu.daach.letter.TemplateSheet;
import lu.daach.letter.Templates;

/** All templates, with which of their wordings are the organisation's own. */
@Named
@ViewScoped
public class TemplatesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private Templates templates;

    private List<Line> lines;

    /**
     * One template.
     *
     * @param own in the order of the languages, whether the wording is the organisation's own
     * @param changedOn of the last change; null when nothing was ever changed
     * @param changedBy of the last change
     */
    public record Line(TemplateKey key, List<Wording> own, LocalDate changedOn, String changedBy) implements Serializable {
    }

    /** One wording of a template. */
    public record Wording(String language, boolean own) implements Serializable {
    }

    public List<Line> getLines() {
        if (lines == null) {
            List<TemplateSheet> changed = templates.changed();
            lines = new ArrayList<>(templates.list().stream().map(key -> line(key, changed)).toList());
        }
        return lines;
    }

    private static Line line(TemplateKey key, List<TemplateSheet> changed) {
        List<TemplateSheet> mine = changed.stream().filter(one -> one.key() == key).toList();
        List<Wording> wordings = java.util.Arrays.stream(Language.values()).map(language -> new Wording(language.code(),
                mine.stream().anyMatch(one -> one.language() == language && one.own()))).toList();
        TemplateSheet last = mine.stream().max(Comparator.comparing(TemplateSheet::changedAt)).orElse(null);
        return new Line(key, wordings, last == null ? null : last.changedAt().atZoneSameInstant(ZONE).toLocalDate(),
                last == null ? null : last.changedBy());
    }
}
