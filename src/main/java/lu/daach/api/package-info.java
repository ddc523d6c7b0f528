/**
 * What every REST route shares: reading JSON with all its faults and their pointers, problem answers of RFC 9457, pages of
 * lists.
 */
@Module(uses = {"kernel", "organisation"})
package lu.daach.api;

import lu.daach.kernel.Module;
