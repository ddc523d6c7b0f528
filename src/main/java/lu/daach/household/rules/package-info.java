/**
 * What the rules know of a household: members, incomes and facts as values, and the figures derived from them.
 *
 * <p>There are two notions of child. By <em>role</em> (art. 56): a dependent child; annex II and the incomes count so. By
 * <em>age</em> (annex III): under 14 on 1 January of the year of calculation, whatever the kinship.
 *
 * <p>Pure Java: no clock, no storage.
 */
package lu.daach.household.rules;
