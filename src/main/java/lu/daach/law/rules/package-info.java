/** The sums of the law as pure functions over an edition of the rulebook: no clock, no database, the same answer for ever. */
package lu.daach.law.rules;
