package lu.daach.admission;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.postgresql.util.PGobject;

/** Short codes without commas, as an array of texts. */
@Converter
public class CodesConverter implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<String> codes) {
        try {
            PGobject array = new PGobject();
            array.setType("_text");
            array.setValue("{" + String.join(",", codes == null ? List.of() : codes) + "}");
            return array;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> convertToEntityAttribute(Object column) {
        return column == null ? List.of() : Arrays.asList((String[]) column);
    }
}
