package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import fr.marcwrobel.jbanking.iban.Iban;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.payment.rules.SepaText;

/** What is given back to households, and on which account. Who writes an account down releases no payment to it. */
@ApplicationScoped
public class HouseholdDues {

    private static final String SUBJECT = "household";

    @Inject
    private HouseholdDueStore store;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** What is due to each household and not paid, by name. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Slice<HouseholdDue> due(int first, int most) {
        return store.due(null, first, most);
    }

    /** What is due to one household; nothing where there is nothing. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Money due(UUID household) {
        return store.due(household, 0, 1).items().stream().map(line -> line.amount().plus(line.drafted())).findFirst().orElse(Money.ZERO);
    }

    /** @return null while nobody has written it down */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public HouseholdAccountSheet account(UUID household) {
        return store.account(household);
    }

    /**
     * Writes down on which account a household is paid.
     *
     * @throws lu.daach.kernel.Missing when there is no such household
     * @throws InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public void state(UUID household, String holder, String iban, Faults read) {
        String plain = iban == null ? "" : iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        read.require(holder != null && !holder.isBlank() && holder.strip().length() <= SepaText.NAME, "/holder", "payment.payerName", SepaText.NAME);
        read.require(Iban.isValid(plain), "/iban", "payment.iban");
        read.refuseIfAny();
        store.state(household, SepaText.of(holder.strip(), SepaText.NAME), plain, caller.actor().staff());
        journal.about(SUBJECT, household, "iban");
    }
}
