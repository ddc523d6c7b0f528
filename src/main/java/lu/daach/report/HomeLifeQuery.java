package lu.daach.report;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Period;
import lu.daach.report.rules.PlaceLife;

/** Dwellings with what is known of the days of their places; as many as lie in one commune, not more. */
final class HomeLifeQuery {

    /** One line a place and fact. Parameters: commune's code or null, dwelling or null, first day, first day after. */
    private static final String FACTS = """
            with asked as (
                select cast(? as text) as commune, cast(? as uuid) as dwelling, cast(? as date) as first_day, cast(? as date) as ends_before
            ),
            known as (
                select dwelling_id, cast(null as uuid) as place_id, 'held' as kind, cast(null as text) as cause, period from report.lease
                union all
                select dwelling_id, null, 'works', null, period from report.works
                union all
                select dwelling_id, place_id, 'stay', null, period from report.stay
                union all
                select dwelling_id, place_id, 'said', cause, period from report.cause
            )
            select h.dwelling_id, h.address, p.place_id, p.label, k.kind, k.cause, lower(k.period), upper(k.period)
            from asked a
            join report.home h on h.commune_code = a.commune or h.dwelling_id = a.dwelling
            join report.place p on p.dwelling_id = h.dwelling_id
            join known k on k.dwelling_id = h.dwelling_id and (k.place_id is null or k.place_id = p.place_id)
                and k.period && daterange(a.first_day - 30, a.ends_before)
            where exists (select 1 from report.lease l
                          where l.dwelling_id = h.dwelling_id and l.period && daterange(a.first_day, a.ends_before))
            order by h.address, h.dwelling_id, p.position, p.place_id, lower(k.period)
            """;

    private HomeLifeQuery() {
    }

    static List<HomeLife> ofCommune(Connection connection, String commune, LocalDate firstDay, LocalDate endsBefore) throws SQLException {
        return read(connection, commune, null, firstDay, endsBefore);
    }

    static List<HomeLife> ofDwelling(Connection connection, UUID dwelling, LocalDate firstDay, LocalDate endsBefore) throws SQLException {
        return read(connection, null, dwelling, firstDay, endsBefore);
    }

    private static List<HomeLife> read(Connection connection, String commune, UUID dwelling, LocalDate firstDay, LocalDate endsBefore)
            throws SQLException {
        if (!firstDay.isBefore(endsBefore)) {
            return List.of();
        }
        Map<UUID, Home> homes = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(FACTS)) {
            query.setString(1, commune);
            query.setObject(2, dwelling);
            query.setDate(3, Date.valueOf(firstDay));
            query.setDate(4, Date.valueOf(endsBefore));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID home = row.getObject(1, UUID.class);
                    String address = row.getString(2);
                    homes.computeIfAbsent(home, id -> new Home(id, address, new LinkedHashMap<>())).add(row);
                }
            }
        }
        return homes.values().stream().map(home -> home.life(firstDay, endsBefore)).toList();
    }

    private record Home(UUID id, String address, Map<UUID, Place> places) {

        void add(ResultSet row) throws SQLException {
            String label = row.getString(4);
            PlaceLife.Known known = places.computeIfAbsent(row.getObject(3, UUID.class), id -> new Place(label,
                    new PlaceLife.Known(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()))).known();
            Period period = new Period(row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class));
            switch (row.getString(5)) {
                case "held" -> known.held().add(period);
                case "works" -> known.works().add(period);
                case "stay" -> known.stays().add(period);
                default -> known.said().add(new PlaceLife.Said(row.getString(6), period));
            }
        }

        HomeLife life(LocalDate firstDay, LocalDate endsBefore) {
            boolean whole = places.size() == 1;
            return new HomeLife(id, address, firstDay, endsBefore, places.values().stream()
                    .map(place -> PlaceLife.of(whole ? null : place.label(), place.known(), firstDay, endsBefore)).toList());
        }
    }

    private record Place(String label, PlaceLife.Known known) {
    }
}
