package lu.daach.debit;

import fr.marcwrobel.jbanking.iban.Iban;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lu.daach.banking.BankStatements;
import lu.daach.debit.rules.CreditorIdentifier;
import lu.daach.debit.rules.MandateState;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.payment.rules.SepaText;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** What households allow to be collected, and who collects. */
@ApplicationScoped
public class Mandates {

    private static final String SUBJECT = "mandate";
    private static final int LAST_DAY = 28;
    private static final int MOST_NOTICE = 14;
    private static final int HEAD = 4;

    @Inject
    private MandateStore store;

    @Inject
    private BankStatements statements;

    @Inject
    private Sealing sealing;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** By name. @param household null for everybody's; @param state null for all */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public List<Mandate> list(UUID household, MandateState state) {
        LocalDate today = installation.today();
        return store.list(null, household).stream().filter(one -> state == null || one.state(today) == state).toList();
    }

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Mandate get(UUID id) {
        return store.list(id, null).stream().findFirst().orElseThrow(Missing::new);
    }

    /**
     * Writes down what a household has signed. One that is void gives way to it.
     *
     * @param read the faults that reading the request found
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     * @throws Conflict when the household has one by which can be collected
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public Mandate sign(MandateCard card, Faults read) {
        LocalDate today = installation.today();
        String iban = plain(card.iban());
        read.require(card.holder() == null || !card.holder().isBlank() && card.holder().strip().length() <= SepaText.NAME, "/holder", "debit.holder", SepaText.NAME);
        read.require(card.iban() == null || Iban.isValid(iban), "/iban", "debit.iban");
        read.require(card.signedOn() == null || !card.signedOn().isAfter(today), "/signedOn", "debit.signedLater");
        read.require(card.dueDay() == null || card.dueDay() >= 1 && card.dueDay() <= LAST_DAY, "/dueDay", "debit.dueDay", LAST_DAY);
        read.require(card.household() == null || store.lock(card.household()), "/household", "debit.noHousehold");
        read.refuseIfAny();
        read.require(MandateState.of(card.signedOn(), null, null, null, today) == MandateState.VALID, "/signedOn", "debit.tooOld");
        read.refuseIfAny();
        Actor actor = caller.actor();
        for (Mandate other : store.list(null, card.household())) {
            MandateState state = other.state(today);
            if (state == MandateState.VOID) {
                store.revoke(other.id(), today, actor.staff());
            } else if (state != MandateState.REVOKED) {
                throw new Conflict("debit.mandateThere", other.reference());
            }
        }
        UUID id = Ids.fresh();
        byte[] sealed = sealing.seal(new SealedPlace(actor.region(), actor.organisation(), MandateStore.SEALED, id, 1), iban.getBytes(StandardCharsets.UTF_8));
        store.add(id, actor.organisation(), new MandateCard(card.household(), SepaText.of(card.holder().strip(), SepaText.NAME), iban, card.signedOn(), card.dueDay()),
                sealed, masked(iban), actor.staff());
        journal.about(SUBJECT, id, "iban");
        return get(id);
    }

    /**
     * Ends a mandate: nothing is collected by it from that moment on. What the bank was told before it cannot be called back here.
     *
     * @throws Conflict when it was revoked before
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public Mandate revoke(UUID id) {
        Mandate mandate = held(id);
        store.revoke(mandate.id(), installation.today(), caller.actor().staff());
        journal.about(SUBJECT, id, "revoked");
        return get(id);
    }

    /**
     * Somebody has looked at a debit that came back and found that collecting may go on.
     *
     * @throws Conflict when the mandate is not held
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public Mandate goOn(UUID id) {
        if (held(id).heldSince() == null) {
            throw new Conflict("debit.notHeld");
        }
        store.hold(id, null);
        journal.about(SUBJECT, id, "held");
        return get(id);
    }

    private Mandate held(UUID id) {
        store.lock(get(id).household());
        Mandate mandate = get(id);
        if (mandate.revokedOn() != null) {
            throw new Conflict("debit.revokedBefore");
        }
        return mandate;
    }

    /** Who collects; null while nobody has said it. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Creditor creditor() {
        return store.creditor();
    }

    /** @param read the faults that reading the request found */
    @UseCase(needs = Permission.RELEASE_PAYMENTS, trace = Trace.DONE)
    public Creditor collectAs(String name, String iban, String identifier, Integer noticeDays, Faults read) {
        String account = plain(iban);
        String known = plain(identifier);
        read.require(name == null || !name.isBlank() && name.strip().length() <= SepaText.NAME, "/name", "debit.holder", SepaText.NAME);
        read.require(iban == null || statements.accounts().stream().anyMatch(own -> own.iban().equals(account)), "/iban", "debit.ownAccount");
        read.require(identifier == null || CreditorIdentifier.isValid(known), "/identifier", "debit.identifier");
        read.require(noticeDays == null || noticeDays >= 1 && noticeDays <= MOST_NOTICE, "/noticeDays", "debit.noticeDays", MOST_NOTICE);
        read.refuseIfAny();
        Creditor creditor = new Creditor(SepaText.of(name.strip(), SepaText.NAME), account, known, noticeDays);
        store.keep(creditor);
        journal.about("creditor", caller.actor().region(), "identifier", "iban");
        return creditor;
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Its ends: {@code LU28 … 0000}. */
    static String masked(String iban) {
        return iban.substring(0, HEAD) + " … " + iban.substring(iban.length() - HEAD);
    }
}
