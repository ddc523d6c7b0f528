package lu.daach.bench.bare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Forty lines of constants, as many as there are owners in the demonstration; a page shows twenty-five. */
@Named
@ApplicationScoped
public class BareLines {

    /** One constant line. */
    public record Line(String id, String name, String kind, String iban, String language) {
    }

    private final List<Line> lines = IntStream.range(0, 40)
            .mapToObj(i -> new Line(new UUID(0, i).toString(), "Name " + i, "Person", "LU28 **** **** **** 0000", "French")).toList();

    public List<Line> getLines() {
        return lines;
    }
}
