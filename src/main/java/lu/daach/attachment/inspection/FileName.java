package lu.daach.attachment.inspection;

import java.text.Normalizer;
import java.util.Locale;

/** Names as others send them, made harmless: no folders, nothing invisible, nothing that turns the direction of reading. */
public final class FileName {

    private static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 10;

    private FileName() {
    }

    /** @return the last part of the name as it may be kept and offered again; never empty */
    public static String safe(String sent) {
        String name = visible(sent == null ? "" : sent.replace('\\', '/'));
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\s\"*:<>?|]+", " ").strip().replaceAll("^[. ~]+", "");
        if (name.isEmpty()) {
            return "document";
        }
        String extension = extension(name);
        int dot = name.lastIndexOf('.');
        String base = dot < 0 ? name : name.substring(0, dot).strip();
        int room = LONGEST - extension.length() - 1;
        base = base.length() > room ? base.substring(0, room) : base;
        return dot < 0 || extension.isEmpty() ? base : base + "." + extension;
    }

    /** The text without control characters, without invisible ones and without those that turn the direction of reading. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n' || c == '\t') {
                visible.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && type != Character.PRIVATE_USE
                    && type != Character.UNASSIGNED && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR) {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** Without the extension; empty when nothing is left. */
    public static String withoutExtension(String sent) {
        String name = safe(sent);
        int dot = name.lastIndexOf('.');
        return (dot <= 0 ? name : name.substring(0, dot)).strip();
    }

    /** In small letters; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.matches("[a-z0-9]{1," + LONGEST_EXTENSION + "}") ? extension : "";
    }
}
