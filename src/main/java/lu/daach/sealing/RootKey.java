package lu.daach.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import lu.daach.boot.Settings;

/** The key above all others: one file in the keys folder, readable by the server's user alone. */
final class RootKey {

    private static final String NAME = "sealing-root.key";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private RootKey() {
    }

    /**
     * The key as it lies in the folder, made there on the first start.
     *
     * @param needed whether something is sealed with it already: then it is never made anew
     * @throws Settings.Invalid when it is needed and missing, or cannot be read; says which file and what to do
     */
    static Aead in(Path folder, boolean needed) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                if (needed) {
                    throw new Settings.Invalid("the key file " + file + " is missing, and texts in the database are sealed with it:"
                            + " put it back from the backup of the keys folder (DAACH_KEYS); no other key can replace it");
                }
                keep(file, Envelope.freshKey());
            }
            KeysetHandle key = TinkProtoKeysetFormat.parseKeyset(Files.readAllBytes(file), InsecureSecretKeyAccess.get());
            return Envelope.direct(key);
        } catch (IOException | GeneralSecurityException e) {
            throw new Settings.Invalid("the key file " + file + " cannot be used (" + e.getMessage()
                    + "): put it back from the backup of the keys folder (DAACH_KEYS)");
        }
    }

    /** Written whole under another name first: a start that is cut short leaves no half a key. */
    private static void keep(Path file, KeysetHandle key) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] rights = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)} : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(file.getParent(), "new", null, rights);
        Files.write(fresh, TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()));
        Files.move(fresh, file);
    }
}
