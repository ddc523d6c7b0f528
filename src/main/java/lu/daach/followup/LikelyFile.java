package lu.daach.followup;

import java.util.UUID;

/**
 * A household's file to which somebody at the open desk may belong.
 *
 * @param people who belongs to it today
 * @param phone whether it has the same telephone
 */
public record LikelyFile(UUID household, int fileNumber, String people, boolean phone) {
}
