/**
 * Who works here and what they may do: regions, organisations, staff, sign-in, and the guard before every use-case.
 *
 * <p>The <em>region</em> is the outer wall, held by row-level security. Inside it an <em>organisation</em> is an agency, an
 * office social, the syndicate or a commune; a person of its <em>staff</em> has one role. {@link lu.daach.organisation.Guard}
 * resolves the person afresh for each use-case, binds the region to the transaction and asks the role.
 */
@Module(uses = {"boot", "database", "journal", "kernel", "sealing"})
package lu.daach.organisation;

import lu.daach.kernel.Module;
