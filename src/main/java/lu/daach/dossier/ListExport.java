package lu.daach.dossier;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.organisation.Permission;

/** A list that can be taken away as a file: the same lines as on the page, in stable columns. Asked within the use-case of the export. */
public interface ListExport {

    /** In the address, for example {@code owners}; also names the file. */
    String name();

    Permission needs();

    /** The names of the columns, the same in every language and for ever. */
    List<String> columns();

    /** The key of a column's heading. */
    String heading(String column);

    /**
     * @param filters the parameters of the list page's address
     * @param line takes one line after the other; values are {@code String}, {@code BigDecimal} (money), {@code Integer}, {@code LocalDate},
     *     {@code Boolean} or null
     */
    void lines(Map<String, String> filters, Consumer<List<Object>> line);
}
