package lu.daach.database;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room is left where the data stand. */
public enum Disk {
    /** Enough. */
    ROOM,
    /** Less than a tenth is left: somebody should look. */
    SCARCE,
    /** The next writes may fail: less than two pieces of the database's log are left, or nobody can tell. */
    FULL;

    private static final long LEAST = 32L << 20;
    private static final int TENTH = 10;

    /** @param folder on the disk in question */
    public static Disk of(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            long left = store.getUsableSpace();
            return left < LEAST ? FULL : left < store.getTotalSpace() / TENTH ? SCARCE : ROOM;
        } catch (IOException e) {
            return FULL;
        }
    }
}
