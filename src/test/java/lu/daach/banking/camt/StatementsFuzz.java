package lu.daach.banking.camt;

import java.io.ByteArrayInputStream;
import lu.daach.kernel.InvalidInput;

/** The reader of camt.053: whatever comes is read or refused with its line. */
public final class StatementsFuzz {

    private StatementsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Statements053.read(new ByteArrayInputStream(input), (statement, position, line) -> {
                if (line.parts().isEmpty()) {
                    throw new AssertionError("a line without a movement");
                }
            });
        } catch (InvalidInput e) {
            if (e.faults().isEmpty()) {
                throw new AssertionError("refused without a reason");
            }
        }
    }
}
