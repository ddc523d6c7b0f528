package lu.daach.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.dwelling.CommuneSheet;
import lu.daach.dwelling.Communes;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.Role;
import lu.daach.organisation.UseCase;
import lu.daach.report.rules.Suppression;

/** Figures about the pool. A commune's reader gets its own commune's lines, whatever is asked. */
@ApplicationScoped
public class Reports {

    @Inject
    private Reading reading;

    @Inject
    private Communes communes;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    /**
     * How full the pool was, by commune and month.
     *
     * @param commune the code of the only commune to report; null for all that the caller may see
     */
    @UseCase(needs = Permission.READ_REPORTS)
    public OccupancyReport occupancy(Months months, String commune) {
        LocalDate today = installation.today();
        String only = visible(commune);
        return new OccupancyReport(months, today, reading.read(connection ->
                OccupancyQuery.rows(connection, months.firstDay(), horizon(months, today), only)));
    }

    /**
     * The dwellings that stand behind a commune's figures, each with its life in these months.
     *
     * @param commune its code
     */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public List<HomeLife> homes(Months months, String commune) {
        LocalDate today = installation.today();
        return reading.read(connection -> HomeLifeQuery.ofCommune(connection, commune, months.firstDay(), horizon(months, today)));
    }

    /** The life of one dwelling in these months, the days to come included as they are planned; null when it has no lease in them. */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public HomeLife home(UUID dwelling, Months months) {
        return reading.read(connection -> HomeLifeQuery.ofDwelling(connection, dwelling, months.firstDay(), months.endsBefore()))
                .stream().findFirst().orElse(null);
    }

    /**
     * Households on the waiting list today, by the commune in which they live and their size; without names, few are not told to
     * readers who may not know names either.
     */
    @UseCase(needs = Permission.READ_REPORTS)
    public Counts waiting() {
        return counts(CountsQuery.SIZES, CountsQuery::waiting);
    }

    /** Households whose contract ends within a year, by commune of the dwelling and the days that are left; told as {@link #waiting}. */
    @UseCase(needs = Permission.READ_REPORTS)
    public Counts staysEnding() {
        return counts(CountsQuery.TIMES, CountsQuery::ending);
    }

    /** Counts by row and column. */
    @FunctionalInterface
    private interface Counting {

        int[][] count(Connection connection, LocalDate day, List<String> rows) throws SQLException;
    }

    private Counts counts(List<String> columns, Counting counting) {
        LocalDate today = installation.today();
        List<String> rows = new ArrayList<>(communes.all().stream().filter(commune -> commune.period().contains(today))
                .map(CommuneSheet::code).toList());
        rows.add(Counts.ELSEWHERE);
        rows.add(Counts.UNKNOWN);
        int[][] all = reading.read(connection -> counting.count(connection, today, rows));
        Actor actor = caller.actor();
        Suppression.Table table = actor.may(Permission.READ_HOUSEHOLDS) ? Suppression.open(all) : Suppression.of(all);
        Counts counts = new Counts(today, List.copyOf(rows), columns, table, true);
        return actor.role() == Role.COMMUNE ? counts.of(actor.communeCode()) : counts;
    }

    /** The first day that does not count any more. */
    private static LocalDate horizon(Months months, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return months.endsBefore().isBefore(tomorrow) ? months.endsBefore() : tomorrow;
    }

    /** A commune's reader asks for their own commune, or for all and gets their own; another one is refused. */
    private String visible(String commune) {
        Actor actor = caller.actor();
        if (actor.role() != Role.COMMUNE) {
            return commune;
        }
        if (commune != null && !commune.equals(actor.communeCode())) {
            throw new Forbidden("report.otherCommune");
        }
        return actor.communeCode() == null ? "" : actor.communeCode();
    }
}
