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

    private final Path file;

    Anchors(Path folder) {
        file = folder.resolve(NAME);
    }

    void add(List<Seal> seals) {
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

    /** The hashes of a region by number; a line that was cut short by a crash is left out. */
    Map<Integer, byte[]> of(int region) {
        Map<Integer, byte[]> anchors = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.split(" ");
                    if (parts.length == 3 && parts[2].length() == 64 && parts[0].equals(String.valueOf(region))) {
                        anchors.put(Integer.valueOf(parts[1]), HexFormat.of().parseHex(parts[2]));
                    }
                }
            }
            return anchors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
