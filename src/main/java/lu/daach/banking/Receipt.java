package lu.daach.banking;

/**
 * What became of a file; all figures are of the file that was sent, as it stands at the end of this import.
 *
 * @param statements in the file
 * @param parked statements that wait for what is missing before them
 * @param entries booked lines in the file
 * @param imported lines that were imported now
 * @param duplicates lines that were known
 * @param matched imported lines that were booked by themselves, with all their parts: for households, or as what an order or a collection waited for
 * @param unmatched the other imported lines
 * @param released statements of earlier files that were imported because this one came before them
 * @param fresh whether anything was kept
 */
public record Receipt(int statements, int parked, int entries, int imported, int duplicates, int matched, int unmatched,
        int released, boolean fresh) {
}
