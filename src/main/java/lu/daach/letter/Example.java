package lu.daach.letter;

import lu.daach.dossier.Subject;

/** A file on which a template can be tried. @param title the name of the household or owner, with the address where there is one */
public record Example(Subject subject, String title) {
}
