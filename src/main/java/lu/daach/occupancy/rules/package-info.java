/**
 * What a household pays for its dwelling: the participation, under each scheme.
 *
 * <p>{@link lu.daach.occupancy.rules.Participation} answers a {@link lu.daach.occupancy.rules.ParticipationQuestion} with an
 * {@link lu.daach.occupancy.rules.Assessment} that can be followed line by line, or with every reason why it cannot.
 * Arithmetic is exact and rounds once, half up, where an amount becomes payable. Which incomes are determining (art. 56) is
 * decided before: what comes in here is taken as given. The participation is neither the State's management grant nor its
 * investment aid.
 *
 * <p>Pure Java: no clock, no storage.
 */
package lu.daach.occupancy.rules;
