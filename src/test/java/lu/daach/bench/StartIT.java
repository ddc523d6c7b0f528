package lu.daach.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the start of the process to the first page; goal: at most 1.6 times the bare war. */
@Tag("bench")
class StartIT {

    private static final Path FOLDER = Path.of("target/bench/start").toAbsolutePath();

    @Test
    void startToFirstPage() throws Exception {
        Assumptions.assumeTrue(Figures.asked("start"));
        File bare = BareWar.ofOnePage(FOLDER);
        Path data = FOLDER.resolve("data");
        ServerProcess.delete(data);
        try (ServerProcess first = ServerProcess.product(data)) {
            first.secondsToFirst("/sign-in.xhtml");
        }
        List<Double> ours = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        List<Double> oursProcessor = new ArrayList<>();
        List<Double> floorProcessor = new ArrayList<>();
        for (int turn = 0; turn < Figures.turns(); turn++) {
            try (ServerProcess server = ServerProcess.bare(bare, FOLDER.resolve("bare"))) {
                floor.add(server.secondsToFirst("/form.xhtml"));
                floorProcessor.add(server.processorSeconds());
            }
            try (ServerProcess server = ServerProcess.product(data)) {
                ours.add(server.secondsToFirst("/sign-in.xhtml"));
                oursProcessor.add(server.processorSeconds());
            }
        }
        Figures.say("start.product", Figures.median(ours), "s", "start to sign-in page, median of " + Figures.all(ours));
        Figures.say("start.bare", Figures.median(floor), "s", "bare PrimeFaces war, same flags, median of " + Figures.all(floor));
        Figures.say("start.ratio", Figures.median(ours) / Figures.median(floor), "x", "goal at most 1.6");
        Figures.say("start.processor", Figures.median(oursProcessor) / Figures.median(floorProcessor), "x",
                "processor time until then, " + Figures.all(oursProcessor) + " to " + Figures.all(floorProcessor) + " s");
    }
}
