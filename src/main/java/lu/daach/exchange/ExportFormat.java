package lu.daach.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In which form a list is taken away. */
public enum ExportFormat {
    /** UTF-8 with BOM, semicolons, RFC 4180. */
    CSV("text/csv; charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static final List<String> CODES = Arrays.stream(values()).map(ExportFormat::code).toList();

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As in addresses and as the ending of the file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ExportFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
