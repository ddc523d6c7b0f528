package lu.daach.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The two regions of the demonstration, their organisations and the personas of contract.md 2. */
@ApplicationScoped
class DemonstrationStaff implements Demonstration {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        First redange = new First(connection, REDANGE);
        redange.region("Réidener Kanton");
        UUID agency = organisation(redange, "agency", "HausCaRe (démonstration)", null);
        UUID office = organisation(redange, "office", "Office social régional (démonstration)", null);
        UUID syndicate = organisation(redange, "syndicate", "Syndicat intercommunal (démonstration)", null);
        UUID commune = organisation(redange, "commune", "Commune de Beckerich (démonstration)", "0701");
        persona(redange, agency, "officer", "Nadine Brücher", Role.OFFICER, "fr");
        persona(redange, agency, "manager", "Marc Thillens", Role.MANAGER, "fr");
        persona(redange, office, "social", "Léa Weyrich", Role.SOCIAL, "fr");
        persona(redange, office, "social2", "Tom Grethen", Role.SOCIAL, "fr");
        persona(redange, syndicate, "syndicate", "Claire Hoscheid", Role.SYNDICATE, "fr");
        persona(redange, commune, "commune", "Jos Mertzig", Role.COMMUNE, "fr");
        persona(redange, agency, "admin", "Paul Eischen", Role.ADMIN, "fr");

        First second = new First(connection, SECOND);
        second.region("Musterdall");
        UUID agencyB = organisation(second, "agency", "Agence Musterdall (démonstration)", null);
        UUID officeB = organisation(second, "office", "Office social Musterdall (démonstration)", null);
        persona(second, agencyB, "officer-b", "Anne Kirsch", Role.OFFICER, "fr");
        persona(second, agencyB, "manager-b", "Guy Reding", Role.MANAGER, "fr");
        persona(second, officeB, "social-b", "Carole Steinmetz", Role.SOCIAL, "fr");
    }

    private static UUID organisation(First first, String kind, String name, String communeCode) throws SQLException {
        UUID id = Demonstration.id("organisation/" + name);
        first.organisation(id, kind, name, communeCode);
        return id;
    }

    private static void persona(First first, UUID organisation, String login, String name, Role role, String language)
            throws SQLException {
        UUID id = Demonstration.id("staff/" + login);
        first.staff(id, organisation, login, name, role, language);
        first.credential(login, id, "demo-" + login + "-2026");
        first.token("demo-" + login, id);
    }
}
