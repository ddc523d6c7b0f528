package lu.daach.kernel;

import java.util.List;

/** What was sent cannot be accepted; nothing was changed. Carries every fault that was found, not just the first. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public static InvalidInput at(String pointer, String key, Object... args) {
        return new InvalidInput(List.of(Fault.at(pointer, key, args)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
