package lu.daach.household.web;

import java.time.LocalDate;
import lu.daach.household.ContactSheet;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.HouseholdStatus;
import lu.daach.kernel.Sentence;

/**
 * What is to be done next in a household's file.
 *
 * @param what in one sentence
 * @param path where, below the application's root
 * @param key the last part of the key of the link's word
 * @param due whether it cannot wait
 */
public record Step(Sentence what, String path, String key, boolean due) {

    private static final int WEEKS_BEFORE_STAY_ENDS = 12;

    static Step first(HouseholdSheet household, ContactSheet contact, LocalDate today, long unproven, long unknownFacts) {
        String form = "/household/household.xhtml?id=" + household.id();
        LocalDate stay = household.facts().rightOfStayUntil();
        boolean current = household.status() == HouseholdStatus.HOUSED || household.status() == HouseholdStatus.APPLICANT;
        if (current && stay != null && !Boolean.TRUE.equals(household.facts().nationalOrPermanent())
                && stay.isBefore(today.plusWeeks(WEEKS_BEFORE_STAY_ENDS))) {
            return new Step(Sentence.of(stay.isBefore(today) ? "household.next.stayEnded" : "household.next.stayEnds", stay), form, "complete", true);
        }
        if (household.factsOn(today).incomes() == null) {
            return new Step(Sentence.of("household.next.incomes"), form, "complete", false);
        }
        if (unproven > 0) {
            return new Step(Sentence.of("household.next.papers", (int) unproven),
                    "/letter/write.xhtml?subject=household:" + household.id() + "&template=papers", "writeLetter", false);
        }
        if (!contact.reachable()) {
            return new Step(Sentence.of("household.next.contact"), "/household/contact.xhtml?id=" + household.id(), "complete", false);
        }
        if (current && unknownFacts > 0) {
            return new Step(Sentence.of("household.next.facts", (int) unknownFacts), form, "complete", false);
        }
        if (household.status() == HouseholdStatus.KNOWN) {
            return new Step(Sentence.of("household.next.application"), "/admission/application.xhtml?household=" + household.id(), "begin", false);
        }
        return null;
    }
}
