package lu.daach.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The second proof once more, before what cannot be taken back: money that leaves, a text that is read against the rule. */
@ApplicationScoped
public class StepUp {

    /** The header by which programs send the code. */
    public static final String HEADER = "Daach-Code";

    /** What the demonstration takes from everybody, for its people have no phones. */
    private static final String OF_THE_DEMONSTRATION = "000000";

    @Inject
    private SecondProof proof;

    @Inject
    private Installation installation;

    /**
     * Whether the code is the caller's. It is used up by it, and a wrong one counts as a try: whoever asks must not undo the transaction
     * because of the answer, so it is no exception.
     *
     * @param code null is not right
     */
    @UseCase
    public boolean proves(String code) {
        return installation.demonstration() && code != null && OF_THE_DEMONSTRATION.equals(code.strip()) || proof.proves(code);
    }
}
