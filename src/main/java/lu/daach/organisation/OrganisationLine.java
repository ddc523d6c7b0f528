package lu.daach.organisation;

import java.util.UUID;

/** An organisation of the region. @param kind agency, office, syndicate or commune */
public record OrganisationLine(UUID id, String kind, String name) {
}
