package lu.daach.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.util.PGobject;

/**
 * Ids of other things in columns of type {@code uuid}. The entity manager binds a missing one as text, which PostgreSQL refuses
 * for such a column; here a missing id keeps its type.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, Object> {

    @Override
    public Object convertToDatabaseColumn(UUID id) {
        if (id != null) {
            return id;
        }
        try {
            PGobject none = new PGobject();
            none.setType("uuid");
            none.setValue(null);
            return none;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public UUID convertToEntityAttribute(Object column) {
        return (UUID) column;
    }
}
