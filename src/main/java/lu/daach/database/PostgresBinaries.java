package lu.daach.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The engine's programs, unpacked once from the class path into the data folder. */
final class PostgresBinaries {

    /** The major version of every data directory that this product opens. */
    static final int MAJOR_VERSION = 18;

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {
    }

    /**
     * @param parent where they are kept; a folder that is complete is used as it is
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     * @throws IOException when there is no engine for this machine in the build, or it cannot be written
     */
    static Path unpacked(Path parent) throws IOException {
        String archive = archive();
        try (InputStream found = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (found == null) {
                throw new IOException("this build has no PostgreSQL for " + archive + ": build it on this kind of machine, or set DAACH_DB_URL");
            }
            Path home = parent.resolve("engine-" + Long.toHexString(checksum(archive)));
            if (!Files.exists(home)) {
                Path fresh = Files.createTempDirectory(Files.createDirectories(parent), "engine");
                unpack(found, fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return home;
        }
    }

    /** Names the build of the engine, so that an upgrade unpacks beside the old one. The server's class loader tells no sizes. */
    private static long checksum(String archive) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream found = new CheckedInputStream(PostgresBinaries.class.getResourceAsStream("/" + archive), sum)) {
            found.transferTo(OutputStream.nullOutputStream());
        }
        return sum.getValue();
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String processor = machine.equals("aarch64") || machine.equals("arm64") ? "arm_64" : "x86_64";
        return "postgres-" + (system.contains("mac") ? "darwin" : "linux") + "-" + processor + ".txz";
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
