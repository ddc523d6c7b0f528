package lu.daach.admission.rules;

import java.time.LocalDate;
import java.util.List;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Role;
import lu.daach.rulebook.Edition;

/**
 * How many bedrooms a household needs: one for each person of twelve and over or for each couple, at least one for two younger
 * children; age on 1 January of the year of the allocation (RGD-LOC of 13 October 2023, art. 4, whose "douze ans au plus" is read
 * as twelve and over). A couple is the applicant and the partner.
 *
 * @param grownAge from this age a person has a bedroom of their own
 * @param youngToARoom so many younger children share one
 */
public record BedroomNeed(int grownAge, int youngToARoom) {

    static BedroomNeed of(Edition law) {
        return new BedroomNeed(law.count("attribution.bedrooms.age"), law.count("attribution.bedrooms.youngToARoom"));
    }

    /** @return at least 1, also for nobody */
    public int rooms(List<Member> members, LocalDate on) {
        LocalDate newYear = on.withDayOfYear(1);
        int grown = 0;
        int young = 0;
        boolean applicant = false;
        boolean partner = false;
        for (Member member : members) {
            applicant |= member.role() == Role.APPLICANT;
            partner |= member.role() == Role.PARTNER;
            if (member.ageOn(newYear) >= grownAge) {
                grown++;
            } else {
                young++;
            }
        }
        int shared = applicant && partner ? 1 : 0;
        return Math.max(1, grown - shared + (young + youngToARoom - 1) / youngToARoom);
    }
}
