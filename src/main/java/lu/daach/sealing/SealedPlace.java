package lu.daach.sealing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;

/**
 * Where a sealed text belongs; it opens nowhere else.
 *
 * @param region the number of the region
 * @param organisation whose key seals it
 * @param column schema, table and column, for example {@code followup.note.confidential}
 * @param record the id of the row
 * @param version the version of the row that the text was written with; 1 for what is never changed
 */
public record SealedPlace(int region, UUID organisation, String column, UUID record, int version) {

    public SealedPlace {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(record, "record");
    }

    /** The same bytes for the same place, other bytes for any other: each part has its length before it or a fixed one. */
    byte[] associatedData() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(region);
            out.writeLong(organisation.getMostSignificantBits());
            out.writeLong(organisation.getLeastSignificantBits());
            out.writeUTF(column);
            out.writeLong(record.getMostSignificantBits());
            out.writeLong(record.getLeastSignificantBits());
            out.writeInt(version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
