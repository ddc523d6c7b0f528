package lu.daach.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import java.time.LocalDate;
import lu.daach.kernel.Period;
import org.postgresql.util.PGobject;

/**
 * A {@link Period} as a {@code daterange}; both are half-open. A range without a beginning (a fact known since ever) begins on
 * the day {@link #EVER}.
 */
@Converter
public class PeriodConverter implements AttributeConverter<Period, Object> {

    /** Stands for a beginning that nobody knows. */
    public static final LocalDate EVER = LocalDate.of(1, 1, 1);

    @Override
    public Object convertToDatabaseColumn(Period period) {
        return period == null ? null : range(period);
    }

    @Override
    public Period convertToEntityAttribute(Object column) {
        return column == null ? null : period(column.toString());
    }

    /** The period as a value for a {@code daterange} parameter. */
    public static PGobject range(Period period) {
        try {
            PGobject range = new PGobject();
            range.setType("daterange");
            range.setValue("[" + (period.startsOn().equals(EVER) ? "" : period.startsOn()) + ","
                    + (period.endsBefore() == null ? "" : period.endsBefore()) + ")");
            return range;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a range as the database writes it, for example {@code [2024-06-01,2027-06-01)}. */
    public static Period period(String range) {
        String inside = range.substring(1, range.length() - 1);
        int comma = inside.indexOf(',');
        String from = inside.substring(0, comma);
        String until = inside.substring(comma + 1);
        return new Period(from.isEmpty() ? EVER : LocalDate.parse(from), until.isEmpty() ? null : LocalDate.parse(until));
    }
}
