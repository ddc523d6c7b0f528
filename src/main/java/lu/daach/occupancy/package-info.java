/**
 * Who lives where: the contract of mise à disposition, and what the household pays.
 *
 * <p>A contract gives a household a place for a time, up to three years; it is no lease (L-BAIL art. 1(3) g). A place has one
 * household on any day: the database sees to it. What is paid is assessed by the scheme's scale from the household's incomes and
 * kept with its facts, steps and sentences, so that it can be explained years later.
 */
@Module(uses = {"admission", "api", "database", "dossier", "dwelling", "household", "journal", "kernel",
        "lease", "organisation", "page", "rulebook", "scheme"})
package lu.daach.occupancy;

import lu.daach.kernel.Module;
