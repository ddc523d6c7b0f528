/** What a payment order holds, when a bank works, and how SEPA writes: pure Java. */
package lu.daach.payment.rules;
