package lu.daach.exchange;

import lu.daach.kernel.InvalidInput;

/** Tables that are brought in, as CSV or as a spreadsheet. */
public final class TablesFuzz {

    private TablesFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            TableReader.read(input, "table.csv");
        } catch (InvalidInput e) {
            if (e.faults().isEmpty()) {
                throw new AssertionError("refused without a reason");
            }
        }
    }
}
