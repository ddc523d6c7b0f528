package lu.daach.household;

import java.io.Serializable;

/**
 * Another name of a person.
 *
 * @param firstName null: the same first name
 */
public record Alias(AliasKind kind, String lastName, String firstName) implements Serializable {
}
