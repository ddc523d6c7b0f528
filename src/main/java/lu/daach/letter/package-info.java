/**
 * Letters: the templates with their keys, an organisation's head, the letter as it was sent and what became of it.
 *
 * <p>A letter is plain text in a small grammar ({@link lu.daach.letter.rules.LetterText}), from the template to the archive: what is
 * shown, what is edited and what is printed are made from the same lines. It belongs to the organisation that wrote it.
 */
@Module(uses = {"admission", "api", "arrears", "banking", "correction", "dossier", "dwelling", "guarantee", "household", "journal", "kernel", "lease", "occupancy", "organisation", "page", "rulebook", "sealing"})
package lu.daach.letter;

import lu.daach.kernel.Module;
