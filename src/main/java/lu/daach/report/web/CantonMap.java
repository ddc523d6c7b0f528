package lu.daach.report.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The canton of Redange, drawn by hand and simplified: who lies beside whom, not where a border runs. Since the merger of
 * 1 September 2023; an older commune has no shape.
 */
final class CantonMap {

    /**
     * @param x where its name stands, likewise {@code y}
     * @param path an outline for SVG
     */
    record Shape(int x, int y, String path) {
    }

    private static final Map<String, Shape> SHAPES = read();

    private CantonMap() {
    }

    /** Whether these communes are drawn: a map of a part would mislead. */
    static boolean shows(Collection<String> codes) {
        return SHAPES.keySet().containsAll(codes);
    }

    /** Every commune of the map by its code. */
    static Map<String, Shape> shapes() {
        return SHAPES;
    }

    private static Map<String, Shape> read() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        try (InputStream in = CantonMap.class.getResourceAsStream("/lu/daach/report/canton-redange.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(";")).forEach(cell ->
                    shapes.put(cell[0], new Shape(Integer.parseInt(cell[1]), Integer.parseInt(cell[2]), cell[3])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shapes;
    }
}
