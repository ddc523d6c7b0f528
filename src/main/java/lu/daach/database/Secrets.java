package lu.daach.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Generated passwords, one file each in the keys folder, readable by the server's user alone. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** The password of that name; made and kept on first use. */
    synchronized String password(String name) {
        Path file = folder.resolve(name + ".password");
        try {
            if (!Files.exists(file)) {
                keep(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be used", e);
        }
    }

    Path file(String name) {
        password(name);
        return folder.resolve(name + ".password");
    }

    private void keep(Path file, String secret) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "new", null);
        Files.writeString(fresh, secret);
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r--------"));
        }
        Files.move(fresh, file);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
