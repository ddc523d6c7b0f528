/**
 * What a change of the rules would mean, and what it does. A simulation reckons the whole pool of a month as it stands and by a drafted
 * scheme or by other figures of the law: who pays more or less, who would not be eligible any more, what it costs which commune. It runs
 * as a row that tells how far it is and can be cancelled, and its figures are kept. An activation puts a draft in force and assesses the
 * scheme's contracts from its first day on, so that the first month's preparation comes to what the simulation said.
 *
 * <p>Who has no names to see gets counts alone, and none below five.
 */
@Module(uses = {"admission", "api", "database", "dwelling", "household", "journal", "kernel", "occupancy", "organisation", "page", "rentrun", "rulebook", "scheme"})
package lu.daach.policy;

import lu.daach.kernel.Module;
