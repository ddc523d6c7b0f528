package lu.daach.attachment.inspection;

import java.util.List;
import java.util.Locale;

/** What is taken, by the media type that is declared and the extensions that a file of it may have. */
public enum Format {
    PDF("application/pdf", List.of("pdf")), JPEG("image/jpeg", List.of("jpg", "jpeg")), PNG("image/png", List.of("png"));

    private final String type;
    private final List<String> extensions;

    Format(String type, List<String> extensions) {
        this.type = type;
        this.extensions = extensions;
    }

    public String type() {
        return type;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean picture() {
        return this != PDF;
    }

    public static Format of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** @return null when there is no such type among those that are taken */
    static Format ofType(String declared) {
        String plain = declared == null ? "" : declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.type.equals(plain)) {
                return format;
            }
        }
        return null;
    }

    boolean hasExtension(String extension) {
        return extensions.contains(extension);
    }

    /** Whether the content begins like this. */
    boolean begins(byte[] content) {
        return switch (this) {
            case PDF -> Bytes.at(content, 0, "%PDF-");
            case JPEG -> content.length > 3 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8 && (content[2] & 0xFF) == 0xFF;
            case PNG -> Bytes.at(content, 0, "\u0089PNG\r\n\u001a\n");
        };
    }
}
