/**
 * Who did, saw or was refused what, on whom, and when: append-only, in the same transaction as the act itself.
 *
 * <p>It keeps the names of fields, never their content.
 */
@Module(uses = {"boot", "database", "kernel"})
package lu.daach.journal;

import lu.daach.kernel.Module;
