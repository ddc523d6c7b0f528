package lu.daach.kernel;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one input, so that everything can be said at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault; only the first at one place is kept, because the others mostly follow from it. */
    public Faults add(String pointer, String key, Object... args) {
        if (pointer.isEmpty() || found.stream().noneMatch(known -> known.pointer().equals(pointer))) {
            found.add(Fault.at(pointer, key, args));
        }
        return this;
    }

    /** Adds the fault when the condition does not hold. */
    public Faults require(boolean condition, String pointer, String key, Object... args) {
        return condition ? this : add(pointer, key, args);
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** @throws InvalidInput when anything was found */
    public void refuseIfAny() {
        if (any()) {
            throw new InvalidInput(found);
        }
    }
}
