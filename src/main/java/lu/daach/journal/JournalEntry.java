package lu.daach.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One line of the journal as it is sealed.
 *
 * @param at microseconds since 1970 in UTC
 * @param texts who, what, outcome, subject and note in the order of the columns; null where there is none
 */
record JournalEntry(long id, long at, String... texts) {

    /** The same bytes for the same line, and others for any other line: every part has its length before it. */
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            out.writeLong(at);
            out.writeInt(texts.length);
            for (String text : texts) {
                byte[] part = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : part.length);
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
