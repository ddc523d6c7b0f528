package lu.daach.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** REST of the floor. */
@ApplicationPath("/api")
public class BareApplication extends Application {
}
