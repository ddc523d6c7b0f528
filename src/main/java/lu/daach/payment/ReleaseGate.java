package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Permission;
import lu.daach.organisation.StepUp;
import lu.daach.organisation.UseCase;

/** What every release of money asks for: another person than who drafted it, a draft, the second proof of this moment, sound books. */
@ApplicationScoped
public class ReleaseGate {

    @Inject
    private StepUp stepUp;

    @Inject
    private CheckStore checks;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /**
     * Lets another person than who drafted it go on.
     *
     * @param releasedUnder the key of the release; null while there is none
     * @return whether it was released before under the same key, so that the same answer is due again
     * @throws Forbidden when the caller drafted it
     * @throws Conflict when it was decided before
     */
    @UseCase(needs = Permission.RELEASE_PAYMENTS)
    public boolean again(OrderState state, UUID draftedBy, String releasedUnder, String key) {
        if (state == OrderState.RELEASED && releasedUnder.equals(key)) {
            return true;
        }
        if (draftedBy.equals(caller.actor().staff())) {
            throw new Forbidden("payment.samePerson");
        }
        state.requireDraft();
        return false;
    }

    /** @return whether the code proves who the caller is; where not, the try is journalled under that name */
    @UseCase(needs = Permission.RELEASE_PAYMENTS)
    public boolean proves(String code, String releasing) {
        boolean proved = stepUp.proves(code);
        if (!proved) {
            journal.append(caller.actor().staff(), caller.actor().name(), releasing, Trace.REFUSED, "payment.code");
        }
        return proved;
    }

    /** @throws Conflict while the last look at the books found something: no money moves then, and no file is handed out */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public void requireSoundBooks() {
        CheckedBooks last = checks.last();
        if (last != null && last.differences() > 0) {
            throw new Conflict("payment.booksDiffer", last.differences());
        }
    }
}
