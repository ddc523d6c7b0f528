package lu.daach.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * Lays messages into a folder, one file each, where the organisation's mail server takes them. The name is the message's id and the
 * move is one step: a crash between the file and its note makes the same file once more, never another.
 */
final class Folder implements Way {

    private final Path folder;

    Folder(Path folder) throws IOException {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    @Override
    public void send(UUID id, String recipient, byte[] message) throws Refused {
        Path part = folder.resolve(id + ".part");
        try {
            Files.write(part, message);
            Files.move(part, folder.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refused("the folder outbox cannot be written: " + e.getClass().getSimpleName(), false);
        }
    }

    @Override
    public void close() {
        // Nothing is held between two messages.
    }
}
