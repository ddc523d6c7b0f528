package lu.daach.policy.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Figure;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;
import lu.daach.policy.SimulationCard;
import lu.daach.policy.SimulationLine;
import lu.daach.policy.Simulations;
import lu.daach.rulebook.Rulebook;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.VersionSheet;

/** What was tried on the pool, and the form of a new question. */
@Named
@ViewScoped
public class SimulationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The figures of the law that are offered here; programs may name any. */
    private static final List<String> KEYS = List.of("index", "annex-3.rate.low", "annex-3.rate.high", "annex-3.rate.cap", "annex-3.kitchen",
            "annex-3.outdoor", "annex-3.house", "participation.ais.parts", "participation.betreit-wunnen.threshold");

    @Inject
    private Simulations simulations;

    @Inject
    private Schemes schemes;

    @Inject
    private Caller caller;

    @Inject
    private Attempt attempt;

    private String version;
    private String name;
    private String month;
    private BigDecimal index;
    private String otherKey;
    private BigDecimal otherValue;
    private transient SliceModel<SimulationLine> lines;

    /** Fills the form with the draft of the address, if there is one. */
    public void open() {
        if (version != null && name == null && caller.actor().may(Permission.DRAFT_SCHEMES)) {
            VersionSheet draft = schemes.get(Ids.known(version));
            name = text("policy.simulations.nameOf", text("admission.scheme." + draft.scheme().code()), draft.number());
            month = YearMonth.from(draft.startsOn()).toString();
        }
    }

    public SliceModel<SimulationLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>(simulations::list);
        }
        return lines;
    }

    /** The drafts that can be tried. */
    public List<SelectItem> getVersions() {
        List<SelectItem> items = new ArrayList<>();
        schemes.all().forEach((scheme, versions) -> versions.stream().filter(VersionSheet::draft).forEach(draft -> items.add(new SelectItem(
                draft.id().toString(), text("policy.simulations.draftOf", text("admission.scheme." + scheme.code()), draft.number(), draft.startsOn())))));
        return items;
    }

    public List<SelectItem> getKeys() {
        return KEYS.stream().filter(key -> !key.equals("index"))
                .map(key -> new SelectItem(key, text("policy.key." + key, new Figure(Rulebook.national().value(key, onToday()))))).toList();
    }

    /** The index as it is known to be. */
    public BigDecimal getIndexNow() {
        return Rulebook.national().value("index", onToday());
    }

    private LocalDate onToday() {
        return schemes.firstPossibleDay();
    }

    public String ask() {
        return attempt.go(() -> {
            Faults faults = new Faults();
            Map<String, BigDecimal> otherwise = new TreeMap<>();
            if (index != null) {
                otherwise.put("index", index);
            }
            if (otherKey != null && !otherKey.isEmpty()) {
                faults.require(otherValue != null, "/otherValue", "page.field.required");
                if (otherValue != null) {
                    otherwise.put(otherKey, otherValue);
                }
            }
            UUID known = version == null || version.isEmpty() ? null : Ids.known(version);
            SimulationLine line = simulations.ask(new SimulationCard(name, known, month(faults), otherwise), faults);
            return "/policy/simulation.xhtml?faces-redirect=true&id=" + line.id();
        });
    }

    private YearMonth month(Faults faults) {
        if (month == null || month.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(month.strip());
        } catch (DateTimeException e) {
            faults.add("/month", "api.month");
            return null;
        }
    }

    private static String text(String key, Object... args) {
        Language language = Attempt.language();
        return Messages.text(language, key, args);
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public BigDecimal getIndex() {
        return index;
    }

    public void setIndex(BigDecimal index) {
        this.index = index;
    }

    public String getOtherKey() {
        return otherKey;
    }

    public void setOtherKey(String otherKey) {
        this.otherKey = otherKey;
    }

    public BigDecimal getOtherValue() {
        return otherValue;
    }

    public void setOtherValue(BigDecimal otherValue) {
        this.otherValue = otherValue;
    }
}
