package lu.daach.occupancy;

import java.util.Optional;

/** Where a household goes: a closed list, so that exits can be counted. */
public enum Destination {
    PRIVATE_RENTAL, PROPERTY, SOCIAL_HOUSING, POOL, FAMILY, SHELTER, INSTITUTION, ABROAD, DECEASED, UNKNOWN, OTHER;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<Destination> of(String code) {
        return Codes.find(values(), code);
    }
}
