/**
 * Measurements of performance.md 6 (those of a module stand beside its tests), each against its floor on the same server, in turn: {@code ./mvnw -Pbench verify}.
 *
 * <p>One line a figure: {@code bench <name> <value> <unit> (<how>)}. {@code -Dbench.n} is the number of turns (3),
 * {@code -Dbench.only} the one measurement to take.
 */
package lu.daach.bench;
