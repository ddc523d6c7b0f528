package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import lu.daach.organisation.Demonstration;
import lu.daach.sealing.Sealing;

/** What some invented households agreed on with their social workers: objectives with the steps that lead there, and when they meet. */
@ApplicationScoped
class DemonstrationPlans implements Demonstration {

    /** Household, field, aim, to be reached by, state, outcome, shared; agreed on; closed on. */
    private static final Object[][] OBJECTIVES = {
        {1, "housing", "Trouver un logement sur le marché privé", "2027-05-31", "open", null, true, "2026-02-10", null},
        {1, "language", "Comprendre et parler le luxembourgeois, niveau A2", "2027-02-28", "open", null, true, "2026-02-10", null},
        {1, "budget", "Mettre de côté 150 euros par mois", "2026-09-30", "reached", "Trois mois de suite.", true, "2026-02-10", "2026-09-28"},
        {2, "work", "Eine Arbeit mit mehr als 20 Stunden finden", "2026-11-20", "open", null, true, "2026-03-03", null},
        {2, "savoir-loger", "Den Kurs Savoir loger abschließen", "2026-12-11", "open", null, true, "2026-03-03", null},
        {3, "school", "D’Kanner an d’Maison relais aschreiwen", "2026-11-10", "open", null, true, "2026-05-18", null},
        {4, "housing", "Demande au Fonds du Logement complète", "2026-12-01", "open", null, true, "2026-04-21", null},
        {6, "health", "Einen Hausarzt finden", "2026-08-31", "given-up", "Umzug der Praxis; neuer Versuch im Frühjahr.", false, "2026-04-02", "2026-09-01"},
        {8, "language", "Cours de luxembourgeois A1", "2027-01-31", "open", null, true, "2026-09-07", null},
        {10, "work", "Passer le permis de conduire", "2027-03-31", "open", null, true, "2026-05-04", null},
        {13, "budget", "Plus de dettes envers le fournisseur d’énergie", "2026-12-31", "open", null, true, "2026-06-09", null},
        {19, "savoir-loger", "Suivre le cours Savoir loger", "2026-10-15", "reached", "Certificat reçu.", true, "2026-03-12", "2026-10-14"},
        {22, "housing", "Visiter deux logements par mois", "2026-11-30", "open", null, true, "2026-07-01", null},
        {33, "health", "Demander une carte de tiers payant social", "2026-11-25", "open", null, true, "2026-08-17", null},
        {43, "school", "Terminer la formation et trouver un stage", "2027-07-15", "open", null, true, "2026-06-01", null},
        {91, "work", "Réussir la période d’essai", "2027-01-15", "open", null, true, "2026-10-05", null}};

    /** Place of the objective in the list above from 1, what, who, due, done. */
    private static final Object[][] STEPS = {
        {1, "S’inscrire auprès de la SNHBM", "both", "2026-03-31", "2026-03-24"}, {1, "Rassembler les fiches de salaire", "household", "2026-11-18", null},
        {1, "Regarder les annonces chaque semaine", "household", null, null},
        {2, "S’inscrire au cours du soir", "household", "2026-09-10", "2026-09-08"}, {2, "Payer le cours avec le bon", "office", "2026-12-04", null},
        {3, "Ouvrir un compte d’épargne", "household", "2026-03-15", "2026-03-12"},
        {4, "Lebenslauf schreiben", "both", "2026-04-15", "2026-04-14"}, {4, "Termin bei der ADEM", "household", "2026-11-13", null},
        {5, "Anmeldung", "office", "2026-10-01", "2026-09-29"}, {5, "Sechs Abende besuchen", "household", "2026-12-11", null},
        {6, "Chèque-service ufroen", "both", "2026-11-10", null},
        {7, "Formulaire rempli", "both", "2026-11-06", "2026-11-05"}, {7, "Certificat de composition de ménage", "household", "2026-11-20", null},
        {9, "Participer à chaque séance", "household", null, null}, {10, "Code de la route", "household", "2026-12-15", null},
        {11, "Plan d’apurement proposé au fournisseur", "office", "2026-07-01", "2026-06-30"}, {11, "Payer 60 euros chaque mois", "household", "2026-12-31", null},
        {13, "Noter les visites", "household", null, null}, {14, "Demande à la CNS", "office", "2026-11-17", null},
        {15, "Bulletin du trimestre", "household", "2026-12-18", null}, {16, "Point avec le patron", "household", "2026-12-01", null}};

    /** Household, day, hour, minutes, place, interpreter, state. */
    private static final Object[][] APPOINTMENTS = {
        {1, "2026-10-27", "09:00", 45, "office", null, "kept"}, {1, "2026-11-18", "09:30", 45, "office", null, "planned"},
        {2, "2026-11-05", "14:00", 60, "home", "tigrinya", "no-show"}, {2, "2026-11-17", "14:00", 60, "home", "tigrinya", "planned"},
        {3, "2026-11-12", "10:00", 30, "office", null, "planned"}, {4, "2026-11-19", "16:30", 45, "elsewhere", null, "planned"},
        {6, "2026-11-03", "11:00", 30, "phone", null, "cancelled"}, {8, "2026-11-24", "08:30", 45, "office", "arabe", "planned"},
        {10, "2026-11-16", "13:30", 45, "home", null, "planned"}, {33, "2026-11-18", "09:30", 60, "home", "dari", "planned"},
        {9, "2026-11-16", "11:15", 45, "office", null, "planned"}, {43, "2026-12-02", "15:00", 45, "office", null, "planned"}, {91, "2026-11-20", "10:00", 45, "office", null, "planned"}};

    @Inject
    private Sealing sealing;

    @Override
    public int order() {
        return 61;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        appointments(connection);
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.objective (region_id, id, household_id, organisation_id,"
                + " field, aim_sealed, target_on, state, outcome_sealed, shared, set_on, set_by, closed_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < OBJECTIVES.length; i++) {
                Object[] one = OBJECTIVES[i];
                int household = (int) one[0];
                UUID id = Demonstration.id("objective/" + (i + 1));
                DemonstrationRows.add(insert, DemonstrationRows.region(household), id, Demonstration.id("household/" + household), DemonstrationRows.office(household),
                        one[1], DemonstrationRows.sealed(sealing, connection, household, OfficeSeals.AIM, id, one[2]), DemonstrationRows.day(one[3]), one[4],
                        DemonstrationRows.sealed(sealing, connection, household, OfficeSeals.OUTCOME, id, one[5]), one[6], DemonstrationRows.day(one[7]), DemonstrationRows.referent(household), DemonstrationRows.day(one[8]));
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.objective_step (region_id, id, objective_id, position, what_sealed,"
                + " taken_by, due_on, done_on) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int before = 0;
            int position = 0;
            for (Object[] one : STEPS) {
                int objective = (int) one[0];
                position = objective == before ? position + 1 : 0;
                before = objective;
                int household = (int) OBJECTIVES[objective - 1][0];
                UUID id = Demonstration.id("objective-step/" + objective + "/" + position);
                DemonstrationRows.add(insert, DemonstrationRows.region(household), id, Demonstration.id("objective/" + objective), position,
                        DemonstrationRows.sealed(sealing, connection, household, OfficeSeals.STEP, id, one[1]), one[2],
                        DemonstrationRows.day(one[3]), DemonstrationRows.day(one[4]));
            }
            insert.executeBatch();
        }
    }

    private static void appointments(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.appointment (region_id, id, household_id, organisation_id,"
                + " worker_id, on_day, starts_at, minutes, place, interpreter, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < APPOINTMENTS.length; i++) {
                Object[] one = APPOINTMENTS[i];
                int household = (int) one[0];
                DemonstrationRows.add(insert, DemonstrationRows.region(household), Demonstration.id("appointment/" + (i + 1)), Demonstration.id("household/" + household),
                        DemonstrationRows.office(household), DemonstrationRows.referent(household), DemonstrationRows.day(one[1]), one[2], one[3], one[4], one[5], one[6]);
            }
            insert.executeBatch();
        }
    }
}
