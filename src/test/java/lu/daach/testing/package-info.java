/**
 * The stand on which container tests run: the built war on the server, once for all of them, with its own PostgreSQL and the
 * demonstration; a REST client and a browser beside it.
 */
package lu.daach.testing;
