/** When a deposit is to be given back, and what lateness costs: pure computing. */
package lu.daach.keeping.rules;
