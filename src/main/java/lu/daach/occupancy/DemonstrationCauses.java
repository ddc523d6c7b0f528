package lu.daach.occupancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import lu.daach.database.PeriodConverter;
import lu.daach.kernel.Period;
import lu.daach.organisation.Demonstration;

/** What the officer of the demonstration said about dwellings that stand empty; of the others the cause follows. */
final class DemonstrationCauses {

    private final Connection connection;

    DemonstrationCauses(Connection connection) {
        this.connection = connection;
    }

    void load() throws SQLException {
        said(43, "2026-10-01", null, VacancyCause.HANDBACK, "Le bail principal finit le 30 novembre : pas de nouvelle entrée.");
        said(48, "2026-09-01", null, VacancyCause.OTHER, "Succession en cours, des meubles sont encore dans le logement.");
        said(54, "2026-02-01", null, VacancyCause.NO_CANDIDATE, "Aucun ménage de cette taille sur la liste d’attente.");
        said(55, "2026-05-21", "2026-05-31", VacancyCause.HANDBACK, null);
        said(56, "2026-06-01", "2026-08-31", VacancyCause.HANDBACK, null);
        said(58, "2026-04-01", "2026-07-31", VacancyCause.OTHER, "Expertise de l’assurance après les dégâts.");
        said(58, "2026-08-01", "2026-10-31", VacancyCause.HANDBACK, null);
        said(42, "2026-07-01", "2026-08-15", VacancyCause.TURNAROUND, null);
    }

    private void said(int dwelling, String from, String lastDay, VacancyCause cause, String note) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into occupancy.vacancy_cause (region_id, id, place_id, period,"
                + " cause, note, said_by, said_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            LocalDate start = LocalDate.parse(from);
            DemonstrationSteps.set(insert, Demonstration.REDANGE, Demonstration.id("vacancy-cause/" + dwelling + "/" + from),
                    Demonstration.id("place/" + dwelling + "/1"),
                    PeriodConverter.range(new Period(start, lastDay == null ? null : LocalDate.parse(lastDay).plusDays(1))), cause.code(), note,
                    Demonstration.id("staff/officer"), Timestamp.valueOf(start.atTime(9, 30)));
        }
    }
}
