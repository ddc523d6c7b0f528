package lu.daach.organisation;

import lu.daach.kernel.Fault;

/** The caller may not do this; the refusal is journalled. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public Forbidden(String key, Object... args) {
        super(key);
        this.fault = Fault.at("", key, args);
    }

    public Fault fault() {
        return fault;
    }
}
