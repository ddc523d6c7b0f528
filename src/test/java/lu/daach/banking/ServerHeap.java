package lu.daach.banking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the running server holds in its heap after it was cleaned. */
final class ServerHeap {

    private static final Pattern USED = Pattern.compile("(?:total|heap)[^\\n]*used (\\d+)K");

    private ServerHeap() {
    }

    /** In bytes. */
    static long live() {
        long server = ProcessHandle.current().descendants()
                .filter(process -> process.info().arguments().map(words -> String.join(" ", words).contains("payara")).orElse(false))
                .findFirst().orElseThrow(() -> new IllegalStateException("no server runs below this test")).pid();
        ask(server, "GC.run");
        long used = 0;
        for (Matcher line = USED.matcher(ask(server, "GC.heap_info")); line.find();) {
            used += Long.parseLong(line.group(1)) * 1024;
        }
        if (used == 0) {
            throw new IllegalStateException("the server does not say what it holds");
        }
        return used;
    }

    private static String ask(long process, String question) {
        try {
            Process asked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process), question)
                    .redirectErrorStream(true).start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (asked.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
