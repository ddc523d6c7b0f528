package lu.daach.followup;

import java.time.LocalDate;
import lu.daach.followup.rules.WorkingDays;
import lu.daach.kernel.Faults;

/** What has to hold for an aid, its decision and its revocation. */
final class AidRules {

    /** RGD of 8 November 2010, art. 12 to 14: the board decides within 25 working days. */
    private static final int WORKING_DAYS = 25;

    private AidRules() {
    }

    static LocalDate decideBy(LocalDate requestedOn) {
        return WorkingDays.after(requestedOn, WORKING_DAYS);
    }

    static void check(AidRequest request, LocalDate today, Faults faults) {
        faults.require(request.requestedOn() == null || !request.requestedOn().isAfter(today), "/requestedOn", "followup.notInTheFuture");
        faults.require(request.amount() == null || request.amount().amount().signum() > 0, "/amount", "followup.aboveZero");
    }

    static void check(AidDecision decision, Aid aid, LocalDate today, Faults faults) {
        LocalDate on = decision.decidedOn();
        faults.require(on == null || !on.isAfter(today), "/decidedOn", "followup.notInTheFuture");
        faults.require(on == null || !on.isBefore(aid.requestedOn()), "/decidedOn", "followup.notBeforeTheRequest", aid.requestedOn());
        faults.require(!"president".equals(decision.by()) || aid.urgent(), "/by", "followup.presidentForUrgent");
        if (decision.granted()) {
            faults.require(decision.funding() != null, "/funding", "api.required");
            faults.require(decision.amount() == null || decision.amount().amount().signum() > 0, "/amount", "followup.aboveZero");
            LocalDate starts = decision.startsOn() == null ? on : decision.startsOn();
            faults.require(decision.lastDay() == null || starts == null || !decision.lastDay().isBefore(starts), "/lastDay", "followup.endsBeforeItStarts");
            boolean advance = aid.kind().repayable();
            faults.require(advance || decision.parts() == null, "/parts", "followup.noAdvance");
            faults.require(advance || decision.firstDue() == null, "/firstDue", "followup.noAdvance");
            faults.require(decision.parts() == null || decision.parts() >= 1 && decision.parts() <= AidDecision.MOST_PARTS, "/parts",
                    "followup.partsBetween", AidDecision.MOST_PARTS);
            faults.require(decision.firstDue() == null || starts == null || !decision.firstDue().isBefore(starts), "/firstDue",
                    "followup.endsBeforeItStarts");
        } else {
            faults.require(decision.parts() == null, "/parts", "followup.nothingGranted");
            faults.require(decision.firstDue() == null, "/firstDue", "followup.nothingGranted");
            faults.require(decision.amount() == null, "/amount", "followup.nothingGranted");
            faults.require(decision.startsOn() == null, "/startsOn", "followup.nothingGranted");
            faults.require(decision.lastDay() == null, "/lastDay", "followup.nothingGranted");
            faults.require(decision.funding() == null, "/funding", "followup.nothingGranted");
        }
    }

    static void check(AidConfirmation card, Aid aid, LocalDate today, Faults faults) {
        faults.require(card.on() == null || !card.on().isAfter(today), "/confirmedOn", "followup.notInTheFuture");
        faults.require(card.on() == null || aid.decidedOn() == null || !card.on().isBefore(aid.decidedOn()), "/confirmedOn",
                "followup.notBeforeTheDecision", aid.decidedOn());
    }

    static void checkRevocation(LocalDate on, Aid aid, LocalDate today, Faults faults) {
        faults.require(on == null || !on.isAfter(today), "/revokedOn", "followup.notInTheFuture");
        faults.require(on == null || aid.decidedOn() == null || !on.isBefore(aid.decidedOn()), "/revokedOn", "followup.notBeforeTheDecision",
                aid.decidedOn());
    }
}
