/**
 * E-mails that leave: written once, inside the transaction of what they are about; handed in by the clock, with tries.
 *
 * <p>A message is a row. It leaves by the mail server that the environment names, or as a file in the folder {@code outbox}; from a
 * demonstration never by a mail server, because its people are invented and their addresses may be somebody's. The module knows
 * no file and has no page: who writes tells how its messages fare, with {@link lu.daach.outbox.Delivery}.
 */
@Module(uses = {"boot", "database", "kernel", "organisation"})
package lu.daach.outbox;

import lu.daach.kernel.Module;
