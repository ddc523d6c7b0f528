package lu.daach.guarantee;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import lu.daach.guarantee.rules.Exposure;
import lu.daach.kernel.Money;

/** Reads the homes of the bound region whose owners were promised rent while they are empty: one statement a day. */
final class ExposureQuery {

    private static final int AT_ONCE = 5000;

    /** Parameter: the day. */
    private static final String HOMES = """
            with asked as (
                select cast(? as date) as day
            ),
            rent as (
                select distinct on (r.head_lease_id) r.head_lease_id, r.monthly_rent + r.monthly_charges as monthly
                from lease.rent r cross join asked a
                where r.region_id = kernel.region() and r.applies_from <= a.day
                order by r.head_lease_id, r.applies_from desc
            ),
            lived as (
                select o.place_id from occupancy.occupancy o join asked a on o.period @> a.day where o.region_id = kernel.region()
            ),
            room as (
                select p.dwelling_id, sum(p.capacity) as places, sum(p.capacity) filter (where l.place_id is null) as free
                from dwelling.place p
                left join lived l on l.place_id = p.id
                where p.region_id = kernel.region()
                group by p.dwelling_id
            )
            select d.commune_code, r.monthly, l.notice_months, upper(l.period), coalesce(m.places, 0), coalesce(m.free, 0)
            from lease.head_lease l
            join asked a on l.period @> a.day
            join rent r on r.head_lease_id = l.id
            join dwelling.dwelling d on d.region_id = l.region_id and d.id = l.dwelling_id
            left join room m on m.dwelling_id = l.dwelling_id
            where l.region_id = kernel.region() and l.guarantee_rent_when_empty
            """;

    private ExposureQuery() {
    }

    /** By the commune's code. */
    static Map<String, Exposure> on(Connection connection, LocalDate day) throws SQLException {
        Map<String, Exposure> communes = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(HOMES)) {
            query.setFetchSize(AT_ONCE);
            query.setObject(1, day);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    BigDecimal monthly = row.getBigDecimal(2);
                    communes.merge(row.getString(1), Exposure.of(day, new Money(monthly), row.getInt(3), row.getObject(4, LocalDate.class),
                            row.getLong(5), row.getLong(6)), Exposure::plus);
                }
            }
        }
        return communes;
    }
}
