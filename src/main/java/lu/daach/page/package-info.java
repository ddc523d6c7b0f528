/**
 * What every page shares: texts and formats in the reader's language, fields, notices, lists that load by pages, failures.
 */
@Module(uses = {"kernel", "organisation"})
package lu.daach.page;

import lu.daach.kernel.Module;
