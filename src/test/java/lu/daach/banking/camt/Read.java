package lu.daach.banking.camt;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** A file read whole, with the lines of each of its statements. */
public record Read(List<ReadStatement> statements, List<List<ReadEntry>> lines) {

    public static Read of(byte[] file) {
        List<List<ReadEntry>> lines = new ArrayList<>();
        List<ReadStatement> statements = Statements053.read(new ByteArrayInputStream(file), (statement, position, line) -> {
            while (lines.size() <= statement) {
                lines.add(new ArrayList<>());
            }
            lines.get(statement).add(line);
            if (lines.get(statement).size() != position) {
                throw new AssertionError("line " + position + " of statement " + statement + " came out of order");
            }
        });
        while (lines.size() < statements.size()) {
            lines.add(List.of());
        }
        return new Read(statements, lines);
    }

    public List<ReadEntry> entries() {
        return lines.get(0);
    }
}
