package lu.daach.policy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.daach.kernel.Figure;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;
import lu.daach.policy.SimulationLine;
import lu.daach.policy.SimulationSheet;
import lu.daach.policy.SimulationState;
import lu.daach.policy.Simulations;
import lu.daach.policy.rules.Bands;

/** One simulation: how far it is, and its figures once it is done. */
@Named
@ViewScoped
public class SimulationPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private Simulations simulations;

    @Inject
    private Attempt attempt;

    private String id;
    private transient SimulationSheet sheet;

    /** @throws lu.daach.kernel.Missing when the address names no simulation */
    public void open() {
        getSheet();
    }

    /** Without figures until it is done: that they were read is journalled, and looking how far it is is not. */
    public SimulationSheet getSheet() {
        if (sheet == null) {
            SimulationLine line = simulations.line(Ids.known(id));
            sheet = line.state() == SimulationState.DONE ? simulations.get(line.id())
                    : new SimulationSheet(line, null, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return sheet;
    }

    /** Looks again, while somebody works on it. */
    public void look() {
        sheet = null;
    }

    public Chart getAmounts() {
        return Chart.of(Bands.AMOUNTS, Attempt.language(), List.of("before", "after"), List.of(getSheet().before(), getSheet().after()));
    }

    public Chart getDifferences() {
        return Chart.of(Bands.DIFFERENCES, Attempt.language(), List.of("after"), List.of(getSheet().differences()));
    }

    /** The day on which it ended; null while it goes on. */
    public LocalDate getEndedOn() {
        Instant ended = getSheet().line().endedAt();
        return ended == null ? null : LocalDate.ofInstant(ended, ZONE);
    }

    /** What was taken otherwise, in words. */
    public String getOtherwise() {
        return otherwise(getSheet().line());
    }

    static String otherwise(SimulationLine line) {
        Language language = Attempt.language();
        return line.otherwise().entrySet().stream().map(one -> word(language, one)).collect(Collectors.joining(", "));
    }

    private static String word(Language language, Map.Entry<String, BigDecimal> one) {
        String key = "policy.set." + one.getKey();
        return Messages.has(key) ? Messages.text(language, key, new Figure(one.getValue())) : one.getKey() + " = " + one.getValue().toPlainString();
    }

    /** The rules that are not met any more, in words. */
    public String rules(List<String> names) {
        Language language = Attempt.language();
        return names.stream().map(name -> Messages.text(language, "admission.rule." + name)).collect(Collectors.joining(", "));
    }

    public String cancel() {
        return attempt.go(() -> {
            simulations.cancel(Ids.known(id));
            return "/policy/simulation.xhtml?faces-redirect=true&id=" + id;
        }, "policy.simulation.cancelled");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
