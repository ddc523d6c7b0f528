package lu.daach.dwelling;

import java.util.List;

/** The classes of the energy passport, best first, as they are written everywhere: {@code A+} to {@code I}. */
public final class EnergyClass {

    public static final List<String> CODES = List.of("A+", "A", "B", "C", "D", "E", "F", "G", "H", "I");

    private EnergyClass() {
    }
}
