/** What the server itself loads before any application, from a jar of its own ({@code --addlibs}). */
@Module
package lu.daach.server;

import lu.daach.kernel.Module;
