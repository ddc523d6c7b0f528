/**
 * The two-sided account: what goes out for a dwelling and what comes in, by month, dwelling, owner or commune, and why it does not meet.
 *
 * <p>Out go the <em>head rent</em> and the <em>charges</em> to the owner and what a <em>guarantee</em> cost; in come the occupants'
 * <em>participation</em>, the <em>State participation</em> (L-ABO art. 49, for running contracts only) and the <em>commune's share</em>
 * of what is left. The <em>gap</em> between what goes out and what occupants have paid has causes: days on which places stood <em>empty</em>, the
 * <em>rule</em> by which occupants pay less than the home costs, <em>arrears</em>, <em>repairs</em> of damage that the guarantee paid (less what
 * households owe of it), and what else it paid. Booked months alone count. Read by set-based SQL over months, leases, contracts and the ledger; amounts of law are dated data in files of this module.
 */
@Module(uses = {"api", "dwelling", "journal", "kernel", "organisation", "page"})
package lu.daach.account;

import lu.daach.kernel.Module;
