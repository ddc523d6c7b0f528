/**
 * Where the modules meet: the start of the application, sign-in, my day, the files of a dwelling and of a household.
 */
@Module(uses = {"admission", "api", "boot", "database", "dossier", "dwelling", "household", "journal", "kernel", "lease", "occupancy", "organisation", "page", "rentrun", "rulebook", "sealing"})
package lu.daach.desk;

import lu.daach.kernel.Module;
