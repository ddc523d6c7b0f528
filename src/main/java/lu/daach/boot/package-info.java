/**
 * The start of the product: the environment of contract.md 1, the server's command line and its pre-boot settings.
 *
 * <p>These classes start the server and are in the war too, where the application reads the same settings.
 */
@Module
package lu.daach.boot;

import lu.daach.kernel.Module;
