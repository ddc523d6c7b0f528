/** How cells are written and read, without framework, clock or database. */
package lu.daach.exchange.rules;
