/**
 * What the modules tell about a file without knowing who asks: what happened in it, what falls due, what is found by a search, what a
 * list gives away. Each module answers for its own part; the desk puts the answers together.
 */
@Module(uses = {"kernel", "organisation"})
package lu.daach.dossier;

import lu.daach.kernel.Module;
