package lu.daach.household;

import java.util.UUID;

/** A social worker who may accompany households. */
public record Referent(UUID id, String name) {
}
