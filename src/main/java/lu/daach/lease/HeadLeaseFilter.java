package lu.daach.lease;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Which head leases are looked for; null members leave it open.
 *
 * @param words part of the address or of the owner's name
 */
public record HeadLeaseFilter(UUID owner, UUID dwelling, String words, Time time, OwnerKind ownerKind) {

    public static final HeadLeaseFilter ALL = new HeadLeaseFilter(null, null, null, null);

    public HeadLeaseFilter(UUID owner, UUID dwelling, String words, Time time) {
        this(owner, dwelling, words, time, null);
    }

    /** Where a lease stands on the day of asking. */
    public enum Time {
        RUNNING,
        /** Running, with a last day within 90 days. */
        ENDING,
        ENDED,
        /** Signed, not yet begun. */
        COMING;

        public static final List<String> CODES = Arrays.stream(values()).map(Time::code).toList();

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Null for null, a blank and for anything else that is no time. */
        public static Time of(String code) {
            return code == null || !CODES.contains(code) ? null : valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
