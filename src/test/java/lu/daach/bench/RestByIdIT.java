package lu.daach.bench;

import java.nio.file.Path;
import java.util.Collections;
import lu.daach.organisation.Demonstration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An owner by its id with a token; goal: at least 0.8 of a bare resource with the same bind, actor and object queries. */
@Tag("bench")
class RestByIdIT {

    @Test
    void ownerById() throws Exception {
        Assumptions.assumeTrue(Figures.asked("rest"));
        try (Pair pair = Pair.start(Path.of("target/bench/rest").toAbsolutePath())) {
            String id = Demonstration.id("owner/1").toString();
            Load ours = new Load(pair.productPort(), "/api/v1/owners/" + id,
                    Collections.nCopies(Pair.CONNECTIONS, "Authorization: Bearer demo-officer"));
            Load floor = new Load(pair.barePort(), "/api/owners/" + id, Collections.nCopies(Pair.CONNECTIONS, "Accept-Language: fr"));
            pair.compare("rest", ours, floor, "goal at least 0.8 of the requests");
        }
    }
}
