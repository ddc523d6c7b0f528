/** Looks through what comes in, without a framework, a clock or a database, and without running or drawing any of it. */
package lu.daach.attachment.inspection;
