/** The grammar of letters, without framework, clock and database. */
package lu.daach.letter.rules;
