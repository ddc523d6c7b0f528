package lu.daach.banking.camt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a file and says how many lines it holds and how many seconds that took; for a machine of its own with little memory. */
public final class ReadAlone {

    private ReadAlone() {
    }

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        int[] lines = new int[1];
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            Statements053.read(in, (statement, position, line) -> lines[0]++);
        }
        System.out.printf(Locale.ROOT, "%d %.2f%n", lines[0], (System.nanoTime() - start) / 1e9);
    }
}
