package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lu.daach.admission.ApplicationSheet;
import lu.daach.admission.Applications;
import lu.daach.admission.DecisionSheet;
import lu.daach.admission.OfferSheet;
import lu.daach.admission.Offers;
import lu.daach.admission.PaperSheet;
import lu.daach.admission.Papers;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.arrears.Arrears;
import lu.daach.arrears.ArrearsFile;
import lu.daach.arrears.Plan;
import lu.daach.banking.AskedPayment;
import lu.daach.banking.Payments;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.correction.CorrectionSheet;
import lu.daach.correction.Corrections;
import lu.daach.dwelling.Communes;
import lu.daach.guarantee.ClaimLine;
import lu.daach.guarantee.Claims;
import lu.daach.household.Contacts;
import lu.daach.household.DerivationRow;
import lu.daach.household.HouseholdMember;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.household.PostalAddress;
import lu.daach.household.rules.Role;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.HeadLeases;
import lu.daach.lease.OwnerSheet;
import lu.daach.lease.Owners;
import lu.daach.letter.rules.LetterText;
import lu.daach.occupancy.AssessmentSheet;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyFilter;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.occupancy.OccupancyStatus;
import lu.daach.occupancy.OccupancySteps;
import lu.daach.occupancy.StepKind;
import lu.daach.organisation.Installation;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Verdict;

/** What a file has to say in a letter: the value of each key, in the language of the letter. */
@ApplicationScoped
class LetterFacts {

    private static final int MOST_CONTRACTS = 50;
    /** L-ABO art. 51. */
    private static final int MONTHS_AFTER_DEATH = 3;

    @Inject
    private Households households;

    @Inject
    private Applications applications;

    @Inject
    private Papers papers;

    @Inject
    private Offers offers;

    @Inject
    private Contacts contacts;

    @Inject
    private Occupancies occupancies;

    @Inject
    private OccupancySteps steps;

    @Inject
    private Corrections corrections;

    @Inject
    private Claims claims;

    @Inject
    private Arrears arrears;

    @Inject
    private Payments payments;

    @Inject
    private Owners owners;

    @Inject
    private HeadLeases leases;

    @Inject
    private Communes communes;

    @Inject
    @Any
    private Instance<LetterSource> sources;

    @Inject
    private Installation installation;

    /**
     * Whose file a subject stands in, and how they are addressed.
     *
     * @param household null for an owner
     * @param owner null for a household
     * @param language in which the recipient wants letters
     * @param reference of the file; null for none
     * @param names a line each
     * @param home the lines of the address where they live; empty when it is not known
     */
    record Recipient(UUID household, UUID owner, Language language, String reference, String name, List<String> names, List<String> home) {
    }

    /** @throws lu.daach.kernel.Missing when there is no such file, or the claim is about no household */
    Recipient recipient(Subject subject, TemplateKey template) {
        return recipient(file(subject, template));
    }

    /** In whose file a letter stands: that of the subject, and of a claim that of the lease or of the household, as the template goes. */
    private Subject file(Subject subject, TemplateKey template) {
        if (subject.kind() != SubjectKind.CLAIM) {
            return subject;
        }
        ClaimLine claim = claims.get(subject.id()).line();
        if (template.toOwner()) {
            return new Subject(SubjectKind.HEAD_LEASE, claim.headLease());
        }
        if (claim.household() == null) {
            throw InvalidInput.at("/template", "letter.template.otherFile");
        }
        return new Subject(SubjectKind.HOUSEHOLD, claim.household());
    }

    private Recipient recipient(Subject subject) {
        if (subject.kind() == SubjectKind.OWNER || subject.kind() == SubjectKind.HEAD_LEASE) {
            OwnerSheet owner = owners.get(subject.kind() == SubjectKind.OWNER ? subject.id() : leases.get(subject.id()).owner());
            String name = owner.firstName() == null ? owner.name() : owner.firstName() + " " + owner.lastName();
            return new Recipient(null, owner.id(), owner.language(), null, name, List.of(LetterText.plain(name)), List.of());
        }
        HouseholdSheet household = households.get(householdOf(subject));
        List<String> names = grown(household);
        return new Recipient(household.id(), null, household.language(), Integer.toString(household.fileNumber()),
                LetterValues.together(names, household.language()), names, addressOf(subject, household));
    }

    /** Where letters to a household go: what was written down, else the dwelling that it lives in; empty when neither is known. */
    private List<String> addressOf(Subject subject, HouseholdSheet household) {
        PostalAddress written = contacts.of(household.id()).letters();
        if (written != null) {
            return written.lines().stream().map(LetterText::plain).toList();
        }
        return contract(subject, household.id()).filter(contract -> contract.status() == OccupancyStatus.RUNNING)
                .map(contract -> LetterValues.addressLines(contract.address())).orElse(List.of());
    }

    /**
     * @param template whose keys are asked for
     * @param head of the sender
     * @param writer who signs
     * @return the value of each key that has one
     */
    Map<String, String> values(Subject about, TemplateKey template, Language language, LetterheadSheet head, String writer) {
        LetterValues values = new LetterValues(language);
        if (about.kind() == SubjectKind.CLAIM) {
            values.claim(claims.get(about.id()));
        }
        Subject subject = file(about, template);
        LocalDate today = installation.today();
        values.put(LetterKey.TODAY, today);
        values.put(LetterKey.IN_14, today.plusDays(14));
        values.put(LetterKey.IN_2_MONTHS, today.plusMonths(Rulebook.national().value("review.answer-months", today).intValueExact()));
        values.put(LetterKey.IN_30, today.plusDays(30));
        values.put(LetterKey.IN_60, today.plusDays(60));
        values.put(LetterKey.IN_90, today.plusDays(90));
        values.put(LetterKey.WRITER, writer);
        values.put(LetterKey.SENDER, head.name());
        values.put(LetterKey.SENDER_ADDRESS, head.addressLines().isEmpty() ? null : String.join(", ", head.addressLines()));
        values.put(LetterKey.SENDER_PHONE, head.phone());
        values.put(LetterKey.SENDER_EMAIL, head.email());
        if (subject.kind() == SubjectKind.OWNER || subject.kind() == SubjectKind.HEAD_LEASE) {
            ofOwner(subject, values, today);
        } else {
            ofHousehold(subject, values, today);
        }
        if (template.ofArrears()) {
            values.arrears(arrears.file(householdOf(subject)), today);
            values.payment(slip(subject, template));
        }
        return values.written();
    }

    /**
     * What the letter asks to be paid, and how: what is due and open, or the next instalment of the plan that runs.
     *
     * @return null where it asks for nothing, or where there is no account to pay to
     */
    AskedPayment slip(Subject subject, TemplateKey template) {
        // Who is invited to speak is not asked to pay in the same breath.
        if (!template.ofArrears() || template == TemplateKey.MEETING) {
            return null;
        }
        UUID household = householdOf(subject);
        ArrearsFile file = arrears.file(household);
        Plan plan = file.plan();
        Money amount = template != TemplateKey.PLAN ? file.line().owed() : plan == null ? Money.ZERO
                : plan.course().looks().stream().filter(look -> look.kept() == null).findFirst().map(look -> new Money(look.instalment().amount())).orElse(Money.ZERO);
        return payments.asked(household, amount);
    }

    /** A reminder is a step of the ladder: it is refused where letters wait, else written down with the letter. */
    void asked(LetterCard card) {
        UUID household = householdOf(card.subject());
        switch (card.template()) {
            case REMINDER -> arrears.sent(household, lu.daach.arrears.rules.StepKind.REMINDER, card.subjectLine());
            case FORMAL -> arrears.sent(household, lu.daach.arrears.rules.StepKind.FORMAL, card.subjectLine());
            case MEETING -> arrears.requireLetters(household);
            default -> {
                // a plan is told whenever one runs
            }
        }
    }

    private void ofHousehold(Subject subject, LetterValues values, LocalDate today) {
        HouseholdSheet household = households.get(householdOf(subject));
        values.put(LetterKey.RECIPIENT, LetterValues.together(grown(household), values.language()));
        values.put(LetterKey.HOUSEHOLD, LetterValues.together(grown(household), values.language()));
        values.put(LetterKey.HOUSEHOLD_NUMBER, Integer.toString(household.fileNumber()));
        values.put(LetterKey.MEMBERS, LetterValues.together(household.membersOn(today).stream().map(LetterFacts::name).toList(), values.language()));
        values.put(LetterKey.ADULTS, Integer.toString(household.adultsOn(today)));
        values.put(LetterKey.CHILDREN, Integer.toString(household.childrenOn(today)));
        values.put(LetterKey.REFERENT, household.referentName());
        source(subject).ifPresent(source -> source.values(subject.id(), values.language()).forEach(values::any));
        application(subject, household.id()).ifPresent(application -> ofApplication(application, values));
        contract(subject, household.id()).ifPresent(contract -> ofContract(contract, household, values, today));
    }

    private void ofApplication(ApplicationSheet application, LetterValues values) {
        values.put(LetterKey.RECEIVED, application.receivedOn());
        values.put(LetterKey.SCHEMES, LetterValues.together(application.schemes().stream().map(scheme -> LetterValues.scheme(scheme, values.language())).toList(), values.language()));
        papers(application, values);
        offers.of(application.id()).stream().filter(OfferSheet::open).reduce((earlier, later) -> later).ifPresent(offer -> {
            values.put(LetterKey.OFFER_ADDRESS, offer.room().isEmpty() ? offer.address() : offer.address() + " (" + offer.room() + ")");
            values.put(LetterKey.OFFER_START, offer.startsOn());
            values.put(LetterKey.OFFER_ANSWER, offer.answerBy());
        });
        DecisionSheet decision = application.decision();
        if (decision != null) {
            values.put(LetterKey.DECIDED, decision.decidedOn());
            values.put(LetterKey.DECIDED_SCHEME, LetterValues.scheme(decision.scheme(), values.language()));
            values.put(LetterKey.REASON, decision.reason());
            values.lines(LetterKey.FINDINGS, LetterValues.findings(decision.findings(), values.language()));
            values.turns(LetterKey.DECISION_TURNS, decision.found() == SchemeResult.Outcome.ELIGIBLE ? List.of() : decision.turns());
        }
    }

    /** The papers on the application's list that did not come; while there is no list, what the rules miss. */
    private void papers(ApplicationSheet application, LetterValues values) {
        List<PaperSheet> open = papers.of(application.id()).stream().filter(PaperSheet::open).toList();
        List<String> listed = open.stream().map(paper -> "- " + LetterText.plain(paper.what().in(values.language()))).distinct().toList();
        values.lines(LetterKey.MISSING, listed.isEmpty() ? missing(application, values.language()) : listed);
        values.put(LetterKey.PAPERS_DUE, open.stream().map(PaperSheet::dueOn).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .orElseGet(papers::usualDue));
    }

    /** What is not known yet, each once, as items of a list. */
    private List<String> missing(ApplicationSheet application, Language language) {
        try {
            return applications.eligibility(application.id()).stream().flatMap(result -> result.findings().stream())
                    .filter(finding -> finding.verdict() == Verdict.UNKNOWN)
                    .map(finding -> "- " + Messages.text(language, "admission.rule." + finding.rule()))
                    .distinct().toList();
        } catch (InvalidInput e) {
            // The household contradicts itself: what is missing cannot be told until that is put right.
            return List.of();
        }
    }

    private void ofContract(OccupancySheet contract, HouseholdSheet household, LetterValues values, LocalDate today) {
        values.put(LetterKey.ADDRESS, contract.room() ? contract.address() + " (" + contract.placeLabel() + ")" : contract.address());
        values.put(LetterKey.COMMUNE, communes.name(contract.communeCode()));
        values.put(LetterKey.STARTS, contract.startsOn());
        values.put(LetterKey.ENDS, contract.lastDay());
        values.put(LetterKey.SCHEME, LetterValues.scheme(contract.scheme(), values.language()));
        steps.history(contract.id()).stream().filter(step -> step.counts() && step.kind() == StepKind.EXTENSION)
                .reduce((earlier, later) -> later.number() > earlier.number() ? later : earlier)
                .ifPresent(step -> values.put(LetterKey.EXTENSION_REASON, step.reason()));
        if (contract.notice() != null) {
            values.put(LetterKey.NOTICE_GIVEN, contract.notice().givenOn());
            values.put(LetterKey.NOTICE_END, contract.notice().endsOn());
            values.put(LetterKey.NOTICE_REASON, contract.notice().reason());
        }
        if (contract.death() != null) {
            values.put(LetterKey.DECEASED, contract.death().deceased());
            values.put(LetterKey.DIED, contract.death().diedOn());
            values.put(LetterKey.DEATH_UNTIL, contract.death().diedOn().plusMonths(MONTHS_AFTER_DEATH));
        }
        corrections.of(contract.id()).stream().filter(CorrectionSheet::counts).findFirst().ifPresent(values::correction);
        LocalDate on = announced(contract, today);
        occupancies.assessment(contract.id(), on).ifPresent(assessment -> values.participation(assessment,
                DerivationRow.of(assessment.incomes(), household, values.language())));
        occupancies.outlook(contract.id(), on).ifPresent(outlook -> values.turns(LetterKey.AMOUNT_TURNS, outlook.turns()));
    }

    /** The day whose amount a letter tells: an amount that is fixed already for a later day is what the household has to be told. */
    private LocalDate announced(OccupancySheet contract, LocalDate today) {
        return occupancies.assessments(contract.id()).stream().map(AssessmentSheet::appliesFrom).filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder()).orElse(contract.startsOn().isAfter(today) ? contract.startsOn() : today);
    }

    private void ofOwner(Subject subject, LetterValues values, LocalDate today) {
        UUID owner = subject.kind() == SubjectKind.OWNER ? subject.id() : leases.get(subject.id()).owner();
        String name = recipient(subject).name();
        values.put(LetterKey.RECIPIENT, name);
        values.put(LetterKey.OWNER, name);
        List<HeadLeaseSheet> running = leases.ofOwner(owner).stream().filter(lease -> lease.runsOn(today)).toList();
        values.lines(LetterKey.OWNER_DWELLINGS, running.stream().map(lease -> "- " + LetterText.plain(lease.address())).toList());
        if (subject.kind() == SubjectKind.HEAD_LEASE) {
            ofLease(leases.get(subject.id()), values);
        } else if (running.size() == 1) {
            ofLease(running.get(0), values);
        }
    }

    private static void ofLease(HeadLeaseSheet lease, LetterValues values) {
        values.put(LetterKey.LEASE_ADDRESS, lease.address());
        values.put(LetterKey.LEASE_STARTS, lease.startsOn());
        values.put(LetterKey.LEASE_ENDS, lease.lastDay());
        values.put(LetterKey.RENT, lease.monthlyRent());
        values.put(LetterKey.CHARGES, lease.monthlyCharges());
        values.put(LetterKey.COST, lease.monthlyCost());
        values.put(LetterKey.NOTICE, Integer.toString(lease.noticeMonths()));
        values.put(LetterKey.NOTICE_UNTIL, lease.lastDay() == null ? null : lease.lastDay().minusMonths(lease.noticeMonths()));
        values.put(LetterKey.RENT_CHANGE, lease.nextRentChangeOn());
    }

    private Optional<LetterSource> source(Subject subject) {
        return sources.stream().filter(source -> source.kind() == subject.kind()).findFirst();
    }

    private UUID householdOf(Subject subject) {
        return switch (subject.kind()) {
            case APPLICATION -> applications.get(subject.id()).household();
            case OCCUPANCY -> occupancies.get(subject.id()).household();
            default -> source(subject).map(source -> source.household(subject.id())).orElse(subject.id());
        };
    }

    /** The application that the letter is about; from another file of the household its last one. */
    private Optional<ApplicationSheet> application(Subject subject, UUID household) {
        if (subject.kind() == SubjectKind.APPLICATION) {
            return Optional.of(applications.get(subject.id()));
        }
        List<ApplicationSheet> all = applications.ofHousehold(household);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The contract that the letter is about; from another file of the household the running one, else the one that begins last. */
    private Optional<OccupancySheet> contract(Subject subject, UUID household) {
        if (subject.kind() == SubjectKind.OCCUPANCY) {
            return Optional.of(occupancies.get(subject.id()));
        }
        List<OccupancySheet> all = occupancies.list(new OccupancyFilter(null, household, null), 0, MOST_CONTRACTS).items();
        return all.stream().max(Comparator.<OccupancySheet, Boolean>comparing(contract -> contract.status() == OccupancyStatus.RUNNING)
                .thenComparing(OccupancySheet::startsOn));
    }

    /** Those to whom a letter to the household is addressed: applicant and partner, else every grown member. */
    private List<String> grown(HouseholdSheet household) {
        List<HouseholdMember> present = household.membersOn(installation.today());
        List<String> heads = present.stream().filter(member -> member.role() == Role.APPLICANT || member.role() == Role.PARTNER)
                .map(LetterFacts::name).toList();
        List<String> all = heads.isEmpty() ? present.stream().filter(member -> member.role() == Role.ADULT).map(LetterFacts::name).toList() : heads;
        return all.isEmpty() ? List.of(LetterText.plain(household.lastName())) : all;
    }

    private static String name(HouseholdMember member) {
        return LetterText.plain(member.firstName() + " " + member.lastName());
    }
}
