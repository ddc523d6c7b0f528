package lu.daach.admission;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** A JSON document as a {@code jsonb} column. */
@Converter
public class JsonConverter implements AttributeConverter<String, Object> {

    @Override
    public Object convertToDatabaseColumn(String document) {
        try {
            PGobject json = new PGobject();
            json.setType("jsonb");
            json.setValue(document);
            return json;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String convertToEntityAttribute(Object column) {
        return column == null ? null : column.toString();
    }
}
