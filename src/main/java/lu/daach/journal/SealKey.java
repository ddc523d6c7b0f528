package lu.daach.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import lu.daach.boot.Settings;

/** The key of the seals' signatures: one file in the keys folder, readable by the server's user alone. */
final class SealKey {

    private static final String NAME = "journal-seal.key";
    private static final int BYTES = 32;

    private SealKey() {
    }

    /**
     * @param needed whether something is sealed with it already: then it is never made anew
     * @throws Settings.Invalid when it is needed and missing, or cannot be used
     */
    static byte[] in(Path folder, boolean needed) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                if (needed) {
                    throw new Settings.Invalid("the key file " + file + " is missing, and the journal is sealed with it: put it back from the backup of"
                            + " the keys folder (DAACH_KEYS)");
                }
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.createDirectories(folder);
                Path whole = Files.createTempFile(folder, "new", null);
                if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
                }
                Files.write(whole, fresh);
                Files.move(whole, file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new Settings.Invalid("the key file " + file + " is not a key: put it back from the backup of the keys folder (DAACH_KEYS)");
            }
            return key;
        } catch (IOException e) {
            throw new Settings.Invalid("the key file " + file + " cannot be used: " + e.getMessage());
        }
    }
}
