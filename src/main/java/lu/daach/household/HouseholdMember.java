package lu.daach.household;

import java.time.LocalDate;
import lu.daach.household.rules.Role;

/**
 * A person of a household.
 *
 * @param id names the person inside the household, 1 to 40 characters; incomes refer to it; null in what is sent: the first free
 *     of a, b, c and so on
 * @param lastName null in what is sent: that of the household
 * @param from the first day on which the person belongs to the household; null: since ever
 * @param until the last day; null: without end
 */
public record HouseholdMember(String id, String lastName, String firstName, LocalDate born, Role role, LocalDate from, LocalDate until) {
}
