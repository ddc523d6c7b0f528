package lu.daach.dwelling;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.kernel.Period;

/** A commune of the region for a time; only migrations write it. */
@Entity
@Table(schema = "dwelling", name = "commune")
class Commune {

    @Id
    private UUID id;

    private String code;

    private String name;

    @Convert(converter = PeriodConverter.class)
    private Period period;

    protected Commune() {
    }

    CommuneSheet sheet() {
        return new CommuneSheet(id, code, name, period);
    }
}
