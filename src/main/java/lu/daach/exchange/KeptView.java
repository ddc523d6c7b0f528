package lu.daach.exchange;

import java.util.UUID;

/**
 * Filters of a list under a name.
 *
 * @param query the parameters of the list page's address, without question mark
 * @param shared whether everybody of the organisation sees it
 * @param own whether the reader made it, and may take it away
 */
public record KeptView(UUID id, String list, String name, String query, boolean shared, boolean own) {
}
