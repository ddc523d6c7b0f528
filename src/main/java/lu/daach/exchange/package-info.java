/**
 * What goes in and out as tables: lists taken away as files, views of lists that people keep, and the spreadsheets by which an
 * office begins.
 */
@Module(uses = {"dossier", "journal", "kernel", "organisation"})
package lu.daach.exchange;

import lu.daach.kernel.Module;
