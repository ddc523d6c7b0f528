/**
 * What goes in and out as tables: lists taken away as files, views of lists that people keep, and the spreadsheets by which an
 * office begins.
 */
@Module(uses = {"api", "charges", "dossier", "dwelling", "household", "journal", "kernel", "lease", "occupancy", "organisation", "page", "rulebook"})
package lu.daach.exchange;

import lu.daach.kernel.Module;
