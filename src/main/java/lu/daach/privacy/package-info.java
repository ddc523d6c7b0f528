/**
 * What people may ask of what is kept about them, and when it is given up: the map of all columns, the access report of one person, the
 * calendar of retention, holds, and the run that gives files up. It knows no table of another module: each tells its own
 * ({@link lu.daach.dossier.FileKeeper}).
 *
 * <p>A file is given up when every kind of use has been over for its years ({@code retention.csv}), nobody holds it, and its notice has stood
 * for thirty days. Names, texts and keys go; sums stay in the books, under numbers, for the ten years of accounting.
 */
@Module(uses = {"api", "database", "dossier", "household", "journal", "kernel", "letter", "organisation", "page", "sealing"})
package lu.daach.privacy;

import lu.daach.kernel.Module;
