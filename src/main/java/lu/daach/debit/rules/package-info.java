/** What SEPA says of mandates, creditors and days of collection. */
package lu.daach.debit.rules;
