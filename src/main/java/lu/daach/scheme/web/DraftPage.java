package lu.daach.scheme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.page.Attempt;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.TermWords;
import lu.daach.scheme.VersionCard;
import lu.daach.scheme.VersionSheet;
import lu.daach.scheme.rules.Condition;
import lu.daach.scheme.rules.Preference;
import lu.daach.scheme.rules.TermKey;

/** The form of a draft: new from what is in force, or one that is there already. */
@Named("schemeDraftPage")
@ViewScoped
public class DraftPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Schemes schemes;

    @Inject
    private Attempt attempt;

    private String id;
    private String scheme;
    private int version;
    private int number;
    private LocalDate startsOn;
    private String basis;
    private String note;
    private final Map<String, List<DraftField>> fields = new LinkedHashMap<>();

    /**
     * @throws Missing when the address names no draft and no scheme
     */
    public void open() {
        if (!fields.isEmpty()) {
            return;
        }
        VersionSheet from;
        if (id != null) {
            from = schemes.get(Ids.known(id));
            if (!from.draft()) {
                throw new Missing();
            }
            scheme = from.scheme().code();
            version = from.version();
            number = from.number();
            startsOn = from.startsOn();
            basis = from.basis();
            note = from.note();
        } else {
            startsOn = schemes.firstPossibleDay().withDayOfYear(1);
            startsOn = startsOn.isBefore(schemes.firstPossibleDay()) ? startsOn.plusYears(1) : startsOn;
            from = schemes.inForce(Scheme.of(scheme).orElseThrow(Missing::new), startsOn);
        }
        fill(from.values());
    }

    private void fill(Map<String, BigDecimal> values) {
        for (String part : TermWords.ORDER) {
            List<DraftField> own = new ArrayList<>();
            for (String key : keys()) {
                if (TermWords.in(part, key)) {
                    DraftField field = new DraftField(key);
                    field.fill(values.get(key));
                    own.add(field);
                }
            }
            fields.put(part, own);
        }
    }

    /** Every term there is, in the order of the form. */
    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            keys.addAll(condition.keys());
        }
        for (Preference preference : Preference.values()) {
            keys.add(preference.key());
        }
        for (TermKey key : TermKey.values()) {
            if (!keys.contains(key.key())) {
                keys.add(key.key());
            }
        }
        return keys;
    }

    /** The fields of a part of the form, or of the terms whose keys begin so. */
    public List<DraftField> fields(String partOrBeginning) {
        List<DraftField> part = fields.get(partOrBeginning);
        return part != null ? part : fields.values().stream().flatMap(List::stream).filter(field -> field.getKey().startsWith(partOrBeginning)).toList();
    }

    /** Those of {@link #fields} that say yes without a figure. */
    public List<DraftField> ticks(String partOrBeginning) {
        return fields(partOrBeginning).stream().filter(DraftField::isTick).toList();
    }

    /** Those of {@link #fields} that take a figure. */
    public List<DraftField> figures(String partOrBeginning) {
        return fields(partOrBeginning).stream().filter(field -> !field.isTick()).toList();
    }

    public String save() {
        return attempt.go(() -> {
            Map<String, BigDecimal> terms = new LinkedHashMap<>();
            fields.values().forEach(part -> part.stream().filter(field -> field.figure() != null).forEach(field -> terms.put(field.getKey(), field.figure())));
            VersionCard card = new VersionCard(Scheme.of(scheme).orElseThrow(), startsOn, basis, note == null || note.isBlank() ? null : note, terms);
            VersionSheet saved = id == null ? schemes.draft(card, new Faults()) : schemes.change(Ids.known(id), version, card, new Faults());
            return "/scheme/version.xhtml?faces-redirect=true&id=" + saved.id();
        }, "scheme.draft.saved");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public int getNumber() {
        return number;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
