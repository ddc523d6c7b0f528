package lu.daach.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file beside the database in which every seal is written down: a line each with region, number and hash. It is only ever appended
 * to; a copy kept elsewhere (printed, sent by e-mail) holds against somebody who can write to the folder too.
 */
final class Anchors {

    private static final String NAME = "journal-anchors.txt";

    private static final int HASH_DIGITS = 64;

    private final Path file;

    Anchors(Path folder) {
        file = folder.resolve(NAME);
    }

    void add(List<Seal> seals) {
        if (seals.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        seals.forEach(seal -> lines.append(seal.region()).append(' ').append(seal.sequence()).append(' ')
                .append(HexFormat.of().formatHex(seal.hash())).append('\n'));
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last number by region; empty before the first. */
    Map<Integer, Integer> last() {
        Map<Integer, Integer> last = new TreeMap<>();
        lines().forEach(parts -> last.merge(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]), Math::max));
        return last;
    }

    /** The hashes of a region by number. */
    Map<Integer, byte[]> of(int region) {
        Map<Integer, byte[]> anchors = new TreeMap<>();
        lines().stream().filter(parts -> parts[0].equals(String.valueOf(region)))
                .forEach(parts -> anchors.put(Integer.valueOf(parts[1]), HexFormat.of().parseHex(parts[2])));
        return anchors;
    }

    /** Region, number and hash of each line; one that was cut short by a crash is left out. */
    private List<String[]> lines() {
        try {
            return !Files.exists(file) ? List.of() : Files.readAllLines(file).stream().map(line -> line.split(" "))
                    .filter(parts -> parts.length == 3 && parts[2].length() == HASH_DIGITS).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
