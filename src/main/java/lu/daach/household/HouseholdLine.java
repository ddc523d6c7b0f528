package lu.daach.household;

import java.util.UUID;

/**
 * A household in a list; says nothing of its incomes.
 *
 * @param people the first names of those who belong to it today, in the order of the file
 * @param adults grown members today
 * @param children dependent children today
 * @param language code of the language of letters
 * @param referentName null: nobody yet
 */
public record HouseholdLine(UUID id, int fileNumber, String lastName, String people, int adults, int children, String language,
        String referentName, HouseholdStatus status) {
}
