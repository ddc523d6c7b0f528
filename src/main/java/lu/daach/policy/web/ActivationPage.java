package lu.daach.policy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Caller;
import lu.daach.page.Attempt;
import lu.daach.policy.Activations;
import lu.daach.policy.SimulationLine;
import lu.daach.policy.SimulationSheet;
import lu.daach.policy.SimulationState;
import lu.daach.policy.Simulations;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.TermWords;
import lu.daach.scheme.VersionSheet;

/** The last look at a draft before another person puts it in force. */
@Named
@ViewScoped
public class ActivationPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    @Inject
    private Schemes schemes;

    @Inject
    private Simulations simulations;

    @Inject
    private Activations activations;

    @Inject
    private Caller caller;

    @Inject
    private Attempt attempt;

    private String version;
    private int seenVersion;
    private transient VersionSheet sheet;
    private transient SimulationSheet tried;
    private transient boolean lookedFor;

    /** @throws Missing when the address names no draft */
    public void open() {
        if (!getSheet().draft()) {
            throw new Missing();
        }
        seenVersion = getSheet().version();
    }

    public VersionSheet getSheet() {
        if (sheet == null) {
            sheet = schemes.get(Ids.known(version));
        }
        return sheet;
    }

    public List<String> getSentences() {
        Language language = Attempt.language();
        return getSheet().terms().stream().map(term -> TermWords.say(term.key(), term.value()).in(language)).toList();
    }

    /** The last simulation of the draft as it is; null when there is none. */
    public SimulationSheet getTried() {
        if (!lookedFor) {
            lookedFor = true;
            tried = simulations.list(0, MOST).items().stream()
                    .filter(line -> getSheet().id().equals(line.schemeVersion()) && line.otherwise().isEmpty() && !line.changedSince())
                    .filter(line -> line.state() == SimulationState.DONE).map(SimulationLine::id).findFirst().map(simulations::get).orElse(null);
        }
        return tried;
    }

    public boolean isMine() {
        return caller.actor().staff().equals(getSheet().draftedBy());
    }

    /** What is asked before it is put in force. */
    public String getQuestion() {
        Language language = Attempt.language();
        return Messages.text(language, "policy.activation.question", Messages.text(language, "admission.scheme." + getSheet().scheme().code()),
                getSheet().startsOn());
    }

    public String activate() {
        return attempt.go(() -> {
            Activations.Activated done = activations.activate(Ids.known(version), seenVersion);
            return "/scheme/version.xhtml?faces-redirect=true&id=" + done.version().id();
        }, "policy.activation.done");
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
