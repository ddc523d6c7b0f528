/**
 * Where the modules meet: the start of the application, sign-in, my day, the files of a dwelling and of a household.
 */
@Module(uses = {"boot", "kernel", "database", "organisation", "page"})
package lu.daach.desk;

import lu.daach.kernel.Module;
