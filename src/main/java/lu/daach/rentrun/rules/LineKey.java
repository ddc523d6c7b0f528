package lu.daach.rentrun.rules;

import java.util.UUID;

/**
 * What a line is for, without its month.
 *
 * @param subject the occupancy, or the head lease of an owner's due
 */
public record LineKey(LineKind kind, UUID subject) {
}
