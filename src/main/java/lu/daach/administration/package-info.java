/**
 * What administrators and everybody about themselves do: accounts, one's own password and second proof, the journal as people read it,
 * what is new.
 */
@Module(uses = {"api", "journal", "kernel", "organisation", "page"})
package lu.daach.administration;

import lu.daach.kernel.Module;
