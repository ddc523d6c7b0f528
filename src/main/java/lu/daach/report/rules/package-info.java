/** Figures as pure functions: sums and rates, what has to stay unsaid about few people, the life of a dwelling on a bar. */
package lu.daach.report.rules;
