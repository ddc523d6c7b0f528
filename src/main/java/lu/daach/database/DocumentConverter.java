package lu.daach.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** A JSON document, kept as it is for reading it again as a whole, in a {@code jsonb} column. */
@Converter
public class DocumentConverter implements AttributeConverter<String, Object> {

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
