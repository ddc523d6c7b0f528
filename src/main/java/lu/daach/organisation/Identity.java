package lu.daach.organisation;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who proved who they are.
 *
 * @param since when they did
 */
public record Identity(int region, UUID staff, Instant since) implements Serializable {
}
