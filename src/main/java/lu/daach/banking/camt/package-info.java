/**
 * Reads camt.053 (ISO 20022, bank to customer statement) of the versions 02, 04 and 08 as a stream: no document type, no entity, no
 * schema that a file names, limits of depth and length. A file is read to its end or refused with its line; nothing is known of accounts.
 */
package lu.daach.banking.camt;
