package lu.daach.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A list that was written out. It lies in a file of its own that only the server reads, so that a slow reader holds no
 * transaction; the file is gone once it was read or closed.
 *
 * @param fileName with the day, for example {@code owners-2026-11-15.csv}
 */
public record Export(String fileName, ExportFormat format, Path file) {

    /** To be closed, which deletes the file. */
    public InputStream open() {
        try {
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
