package lu.daach.exchange;

import java.io.IOException;
import java.util.List;

/** Writes a table line by line; closed, it is complete. */
interface TableWriter extends AutoCloseable {

    /** @param cells {@code String}, {@code BigDecimal}, {@code Integer}, {@code LocalDate}, {@code Boolean} or null */
    void line(List<Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
