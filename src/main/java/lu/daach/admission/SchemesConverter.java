package lu.daach.admission;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lu.daach.rulebook.Scheme;
import org.postgresql.util.PGobject;

/** Schemes, in their order, as an array of their codes. */
@Converter
public class SchemesConverter implements AttributeConverter<List<Scheme>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<Scheme> schemes) {
        if (schemes == null) {
            return null;
        }
        try {
            PGobject array = new PGobject();
            array.setType("_text");
            array.setValue(schemes.stream().map(Scheme::code).collect(Collectors.joining(",", "{", "}")));
            return array;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Scheme> convertToEntityAttribute(Object column) {
        return column == null ? null
                : Arrays.stream((String[]) column).map(code -> Scheme.of(code).orElseThrow()).toList();
    }
}
