package lu.daach.debit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lu.daach.debit.pain.Pain008;
import lu.daach.debit.rules.DueDay;
import lu.daach.debit.rules.Turn;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Slice;
import lu.daach.letter.Channel;
import lu.daach.letter.Draft;
import lu.daach.letter.LetterCard;
import lu.daach.letter.Letters;
import lu.daach.letter.TemplateKey;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.payment.OrderState;
import lu.daach.payment.ReleaseGate;
import lu.daach.payment.rules.SepaText;
import lu.daach.payment.rules.WorkingDays;

/** Collecting what is open of a month: drafted by one person, released by another, told to the households, handed to the bank. */
@ApplicationScoped
public class Collections {

    private static final String SUBJECT = "collection";
    private static final String RELEASING = "Collections.release";
    private static final int LONGEST_REASON = 2000;
    /** So many days the second person and the post have, beside the days that the households are told before. */
    private static final int DAYS_TO_RELEASE = 3;

    @Inject
    private CollectionStore store;

    @Inject
    private MandateStore mandates;

    @Inject
    private ReleaseGate gate;

    @Inject
    private Letters letters;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** The last one first. @param state null for all */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Slice<CollectionLine> list(OrderState state, int first, int most) {
        return store.list(state, first, most);
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public CollectionSheet get(UUID id) {
        return store.get(id);
    }

    /** What a collection of the month would hold if it was drafted now; nothing while nobody has said who collects. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Preview preview(YearMonth month) {
        return plan(month);
    }

    private Preview plan(YearMonth month) {
        Creditor creditor = mandates.creditor();
        List<Preview.Debit> debits = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        if (creditor != null) {
            LocalDate today = installation.today();
            LocalDate earliest = today.plusDays(creditor.noticeDays() + DAYS_TO_RELEASE);
            for (Collectable one : store.collectable(month, today)) {
                if (one.leftOut() == null) {
                    debits.add(new Preview.Debit(one.mandate(), one.household(), one.name(), one.fileNumber(), one.open(),
                            WorkingDays.from(DueDay.of(month, one.dueDay(), earliest)), Turn.of(one.usedBefore()), one.reference()));
                } else {
                    leftOut.add(new LeftOut(one.household(), one.name(), one.fileNumber(), one.open(), one.leftOut()));
                }
            }
        }
        debits.sort(Comparator.comparing(Preview.Debit::dueOn).thenComparing(Preview.Debit::fileNumber));
        return new Preview(debits, leftOut);
    }

    /**
     * Drafts a collection of what is open of the month, in the order of the households' days; nothing is booked.
     *
     * @param read the faults that reading the request found
     * @throws InvalidInput with everything that is wrong, also when nothing can be collected
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public CollectionSheet draft(YearMonth month, Faults read) {
        Creditor creditor = mandates.creditor();
        read.require(month == null || !month.isAfter(YearMonth.from(installation.today()).plusMonths(1)), "/month", "debit.monthFar");
        read.require(creditor != null, "", "debit.creditorFirst");
        read.refuseIfAny();
        store.alone();
        Preview preview = plan(month);
        if (preview.debits().isEmpty()) {
            throw InvalidInput.at("", "debit.nothing");
        }
        UUID id = Ids.fresh();
        store.add(id, month, creditor, preview, caller.actor().staff());
        journal.about(SUBJECT, id);
        return store.get(id);
    }

    /**
     * Releases a draft. The same key by anybody gives the same answer.
     *
     * @param code the person's second proof, asked again at this moment
     * @return without a collection when the code is not right
     * @throws lu.daach.organisation.Forbidden when the caller drafted it
     * @throws Conflict when it was decided before, it is too late to tell the households, a mandate or what is open is not what it was, or the
     *     books differ
     */
    @UseCase(needs = Permission.RELEASE_PAYMENTS)
    public CollectionRelease release(UUID id, String code, String key) {
        Actor actor = caller.actor();
        CollectionStore.Held held = store.hold(id);
        if (gate.again(held.state(), held.createdBy(), held.releaseKey(), key)) {
            return new CollectionRelease(store.get(id));
        }
        if (store.keyUsed(key)) {
            throw InvalidInput.at("", "payment.idempotencyKeyReused");
        }
        journal.about(SUBJECT, id);
        if (!gate.proves(code, RELEASING)) {
            return new CollectionRelease(null);
        }
        gate.requireSoundBooks();
        CollectionSheet sheet = store.get(id);
        LocalDate today = installation.today();
        if (sheet.tellUntil().isBefore(today)) {
            throw new Conflict("debit.tooLate", sheet.creditor().noticeDays(), sheet.firstDay());
        }
        String changed = store.changed(id, sheet.line().month(), today);
        if (changed != null) {
            throw new Conflict("debit.changedSince", changed);
        }
        store.release(id, actor.staff(), key);
        journal.append(actor.staff(), actor.name(), RELEASING, Trace.DONE, null);
        return new CollectionRelease(store.get(id));
    }

    /**
     * Rejects a draft for a reason: what it held can be collected again. Whoever drafted it may do so too.
     *
     * @throws Conflict when it was decided before
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public CollectionSheet reject(UUID id, String reason, Faults read) {
        read.require(reason == null || !reason.isBlank() && reason.length() <= LONGEST_REASON, "/reason", "payment.reason", LONGEST_REASON);
        read.refuseIfAny();
        store.hold(id).state().requireDraft();
        store.reject(id, caller.actor().staff(), reason.strip());
        journal.about(SUBJECT, id);
        return store.get(id);
    }

    /**
     * Makes the file for the bank, once, of the released collection as it is committed: so in a transaction of its own, right after the release.
     *
     * @return the collection with its file's hash
     */
    @UseCase(needs = Permission.RELEASE_PAYMENTS)
    public CollectionSheet keepFile(UUID id) {
        Actor actor = caller.actor();
        byte[] content = written(id);
        store.keep(id, actor.region(), actor.organisation(), content, sha256(content));
        return store.get(id);
    }

    /**
     * The file for the bank, the same bytes at every call; written of the collection where the server was stopped before it was kept.
     *
     * @throws Conflict when the collection is not released
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.READ)
    public byte[] file(UUID id) {
        requireReleased(store.get(id));
        gate.requireSoundBooks();
        journal.about(SUBJECT, id, "pain.008");
        byte[] kept = store.file(id, caller.actor().region());
        return kept == null ? written(id) : kept;
    }

    private byte[] written(UUID id) {
        CollectionSheet sheet = store.get(id);
        return Pain008.write(store.content(id, SepaText.of(Messages.text(Language.FR, "debit.words", sheet.line().month()), SepaText.REMITTANCE)));
    }

    /**
     * Tells every household by letter, in its language, what is debited and when; once for a collection.
     *
     * @return how many letters were written
     * @throws Conflict when it is not released, or was told before
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public int tell(UUID id) {
        store.hold(id);
        CollectionSheet sheet = store.get(id);
        requireReleased(sheet);
        if (sheet.line().noticedOn() != null) {
            throw new Conflict("debit.toldBefore", sheet.line().noticedOn());
        }
        for (CollectionItem item : sheet.items()) {
            Subject household = new Subject(SubjectKind.HOUSEHOLD, item.household());
            Draft draft = letters.draft(household, TemplateKey.HOUSEHOLD_LETTER, null);
            Language language = draft.recipientLanguage();
            letters.issue(new LetterCard(household, TemplateKey.HOUSEHOLD_LETTER, language, Channel.POST, draft.recipient(),
                    Messages.text(language, "debit.notice.subject", item.dueOn()), Messages.text(language, "debit.notice.text", item.amount(), item.dueOn(),
                            item.maskedIban(), sheet.line().month(), item.mandate(), sheet.creditor().identifier(), sheet.creditor().name()), null));
        }
        store.noticed(id, installation.today());
        journal.about(SUBJECT, id, "notices");
        return sheet.items().size();
    }

    private static void requireReleased(CollectionSheet sheet) {
        OrderState state = sheet.line().state();
        if (state != OrderState.RELEASED) {
            throw new Conflict(state == OrderState.DRAFT ? "payment.notReleased" : "payment.rejectedBefore");
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
