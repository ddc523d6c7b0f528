/**
 * What the agency keeps for households and gives back: the <em>deposit</em> of a contract and the <em>savings share</em> that is paid with
 * the participation. Both are liabilities with accounts of their own; what is given back becomes payable and leaves by a payment order,
 * which needs two people.
 *
 * <p>The contract of mise à disposition is no lease (act of 21 September 2006, art. 1(3) g): its deposit follows the rules of that act, art. 5,
 * because the agency binds itself to them; they are read from the rulebook by the day of the agreement and of the keys.
 */
@Module(uses = {"api", "dossier", "household", "journal", "kernel", "ledger", "letter", "organisation", "page", "payment", "rentrun", "rulebook"})
package lu.daach.keeping;

import lu.daach.kernel.Module;
