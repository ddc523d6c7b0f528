package lu.daach.occupancy;

import java.util.Optional;

/** Which of the keys came back. */
public enum KeysReturned {
    ALL, SOME, NONE;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<KeysReturned> of(String code) {
        return Codes.find(values(), code);
    }
}
