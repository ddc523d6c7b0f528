package lu.daach.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Inputs that were found by fuzzing once are read again: none throws what is no refusal. */
class CorpusTest {

    private static final Map<String, String> TARGETS = Map.of("StatementsFuzz", "lu.daach.banking.camt", "ReferencesFuzz", "lu.daach.banking.rules",
            "TablesFuzz", "lu.daach.exchange", "WrittenFuzz", "lu.daach.page", "SoughtFuzz", "lu.daach.household", "JsonFuzz", "lu.daach.api");

    @Test
    void nothingThatWasFoundIsThrownAgain() throws Exception {
        int read = 0;
        for (Map.Entry<String, String> target : TARGETS.entrySet()) {
            Method method = Class.forName(target.getValue() + "." + target.getKey()).getMethod("fuzzerTestOneInput", byte[].class);
            Path folder = Path.of("src/test/corpus", target.getKey());
            try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
                List<Path> inputs = files.filter(Files::isRegularFile).toList();
                for (Path input : inputs) {
                    method.invoke(null, (Object) Files.readAllBytes(input));
                    read++;
                }
            }
        }
        assertTrue(read > 0, "the corpus lies in src/test/corpus");
    }
}
