package lu.daach.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a measurement says, and which are asked for. */
public final class Figures {

    private static final int USUAL_TURNS = 3;

    private Figures() {
    }

    /** Whether this measurement is asked for. */
    public static boolean asked(String name) {
        String only = System.getProperty("bench.only", "");
        return only.isEmpty() || only.equals(name);
    }

    /** How many times each side is measured. */
    public static int turns() {
        String n = System.getProperty("bench.n", "");
        return n.isEmpty() ? USUAL_TURNS : Integer.parseInt(n);
    }

    public static void say(String name, double value, String unit, String how) {
        System.out.printf(Locale.ROOT, "bench %s %.2f %s (%s)%n", name, value, unit, how);
    }

    public static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** All values in the order in which they were taken. */
    public static String all(List<Double> values) {
        return Arrays.toString(values.stream().map(value -> String.format(Locale.ROOT, "%.1f", value)).toArray());
    }
}
