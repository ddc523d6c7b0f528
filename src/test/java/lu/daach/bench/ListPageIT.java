package lu.daach.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of owners, 25 lines, as an officer; goal: at least 0.7 of the requests and at most 1.5 of the p99 of a bare page. */
@Tag("bench")
class ListPageIT {

    @Test
    void listPage() throws Exception {
        Assumptions.assumeTrue(Figures.asked("list"));
        try (Pair pair = Pair.start(Path.of("target/bench/list").toAbsolutePath())) {
            List<String> officers = new ArrayList<>();
            List<String> strangers = new ArrayList<>();
            for (int i = 0; i < Pair.CONNECTIONS; i++) {
                officers.add(pair.officerCookie());
                strangers.add(pair.bareCookie());
            }
            pair.compare("list", new Load(pair.productPort(), "/lease/owners.xhtml", officers),
                    new Load(pair.barePort(), "/table.xhtml", strangers), "goal at least 0.7 of the requests, at most 1.5 of the p99");
        }
    }
}
