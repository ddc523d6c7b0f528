/**
 * The PostgreSQL of an installation: embedded or outside, its roles, its migrations, its settings that must be right.
 *
 * <p>The embedded one is the same engine as in production and as durable: fsync, synchronous commit, data checksums,
 * scram passwords, loopback only, kept when the server stops. A database left running by a killed server is stopped
 * cleanly and started anew; one that dies under a running server is started again.
 *
 * <p>Three roles: {@code daach_owner} owns every object and migrates, {@code daach_app} serves requests and owns nothing,
 * {@code daach_report} reads published views.
 */
@Module(uses = {"boot", "kernel"})
package lu.daach.database;

import lu.daach.kernel.Module;
