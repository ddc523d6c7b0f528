package lu.daach.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.banking.camt.BankStyles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C3: every parser of our own under Jazzer, which looks for inputs that reach new branches, {@code -Dfuzz.seconds} each (600): nothing is thrown
 * that is no refusal, and nothing takes longer than a second. What was found lies in {@code src/test/corpus}, which {@link CorpusTest} reads
 * again in every run.
 */
@Tag("night")
class ParsersFuzzIT {

    static final Path CORPUS = Path.of("src/test/corpus");
    private static final Pattern DONE = Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+).*?corp: (\\d+)");
    private static final String SECONDS = System.getProperty("fuzz.seconds", "");

    @ParameterizedTest
    @ValueSource(strings = {"lu.daach.banking.camt.StatementsFuzz", "lu.daach.banking.rules.ReferencesFuzz", "lu.daach.exchange.TablesFuzz",
        "lu.daach.page.WrittenFuzz", "lu.daach.household.SoughtFuzz", "lu.daach.api.JsonFuzz"})
    void nothingIsThrownAndNothingHangs(String target) throws Exception {
        String name = target.substring(target.lastIndexOf('.') + 1);
        Path work = Files.createDirectories(Path.of("target/fuzz", name));
        seeds(name, Files.createDirectories(work.resolve("seeds")));
        Path kept = Files.createDirectories(CORPUS.resolve(name));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp", classPath(),
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + target, "--instrumentation_includes=lu.daach.**", "--reproducer_path=" + work,
                "-artifact_prefix=" + work + File.separator, "-max_total_time=" + (SECONDS.isEmpty() ? "600" : SECONDS), "-timeout=1", "-max_len=16384", "-seed=" + 7,
                Files.createDirectories(work.resolve("found")).toString(), work.resolve("seeds").toString(), kept.toString()));
        Path log = work.resolve("log");
        int ended = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertEquals(0, ended, () -> name + ": " + said.substring(Math.max(0, said.length() - 4000)));
        Matcher done = DONE.matcher(said);
        System.out.println("fuzzed " + name + ": " + (done.find() ? done.group(1) + " inputs, " + done.group(2) + " branches, " + done.group(3) + " kept" : "done"));
    }

    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path");
        return tests == null ? System.getProperty("java.class.path") : tests;
    }

    private static void seeds(String name, Path folder) throws IOException {
        if (name.equals("StatementsFuzz")) {
            int number = 0;
            for (String version : List.of("02", "04", "08")) {
                BankStyles bank = new BankStyles(version, false);
                Files.writeString(folder.resolve("seed" + number++), bank.file(bank.statement("S1", "5.00",
                        List.of(BankStyles.Booked.of("236.96", "A1").referring("RF18 5390 0754 7034"), BankStyles.Booked.of("-12.5", null)))));
            }
        } else {
            List<String> words = List.of("RF18 5390 0754 7034", "12.3.2026", "3 mars 2026", "1.234,56", "{\"a\": [1, {\"b\": null}], \"c\": \"x\"}", "Nom;Date\nMuster;12/03/2026\n",
                    "LU28 0019", "Müller 12.03.1980");
            for (int i = 0; i < words.size(); i++) {
                Files.writeString(folder.resolve("seed" + i), words.get(i));
            }
        }
    }
}
