package lu.daach.sealing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;

/** Seals what a test puts into the database beside the product, by the product's own code and with its keys. */
public final class SealingAsTheProductDoes {

    private final Sealing sealing = new Sealing();
    private final Connection connection;

    /** @param keys the folder of the running product */
    public SealingAsTheProductDoes(Path keys, Connection connection) {
        this.connection = connection;
        sealing.begin(new OrganisationKeys(RootKey.in(keys, true)));
    }

    public byte[] seal(SealedPlace place, String text) {
        return sealing.seal(connection, place, text.getBytes(StandardCharsets.UTF_8));
    }
}
