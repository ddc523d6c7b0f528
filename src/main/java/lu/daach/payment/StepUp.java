package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lu.daach.organisation.Installation;
import lu.daach.organisation.SecondProof;

/** Asks once more who somebody is, at the moment of what cannot be undone (ASVS 7.5.3). */
@ApplicationScoped
class StepUp {

    /** What stands for a code in the demonstration, where nobody has a phone set up. */
    private static final String DEMONSTRATION = "000000";

    @Inject
    private SecondProof proof;

    @Inject
    private Installation installation;

    /** @param code from the phone or from paper; it is used up by it */
    boolean proves(String code) {
        if (installation.demonstration() && proof.state() != SecondProof.State.SET) {
            return DEMONSTRATION.equals(code);
        }
        return proof.proves(code);
    }
}
