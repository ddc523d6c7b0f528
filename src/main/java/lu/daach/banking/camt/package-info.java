/**
 * Reads what banks send (ISO 20022) as a stream: camt.053, statements, of the versions 02, 04 and 08; pain.002, reports about a file that they
 * were sent, of the versions 03 and 10. No document type, no entity, no schema that a file names, limits of depth and length. A file is read
 * to its end or refused with its line; nothing is known of accounts or orders.
 */
package lu.daach.banking.camt;
