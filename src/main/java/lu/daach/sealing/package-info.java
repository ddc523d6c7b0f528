/**
 * Texts that only the application can read: sealed before they reach the database, so that neither its files, its log of changes, a
 * dump nor a backup tells anything without the keys folder.
 *
 * <p>Three keys stand above each other (ADR 0020). The <em>root key</em> is a file in {@code DAACH_KEYS}. It wraps one key an
 * organisation, kept in {@code sealing.organisation_key}. That one wraps a fresh key a record, which lies beside the record's text.
 * Every text is bound to its {@link lu.daach.sealing.SealedPlace}: copied or moved to another record, table or organisation it does
 * not open.
 */
@Module(uses = {"boot", "database", "kernel"})
package lu.daach.sealing;

import lu.daach.kernel.Module;
