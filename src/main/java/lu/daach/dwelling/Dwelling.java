package lu.daach.dwelling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;

/** A dwelling of the pool. Its places are rows of their own, because occupancies hang on them. */
@Entity
@Table(schema = "dwelling", name = "dwelling")
class Dwelling {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "commune_code")
    private String commune;

    private String address;

    private String kind;

    private String letting;

    @Column(name = "surface_square_metres")
    private BigDecimal surfaceSquareMetres;

    private Integer bedrooms;

    @Column(name = "energy_class")
    private String energyClass;

    @Column(name = "first_occupied_on")
    private LocalDate firstOccupiedOn;

    @Column(name = "energy_renovated")
    private Boolean energyRenovated;

    @Column(name = "fitted_kitchen")
    private Boolean fittedKitchen;

    @Column(name = "outdoor_space")
    private Boolean outdoorSpace;

    protected Dwelling() {
    }

    static Dwelling register(DwellingCard card) {
        Dwelling dwelling = new Dwelling();
        dwelling.id = Ids.fresh();
        dwelling.version = 1;
        dwelling.write(card);
        return dwelling;
    }

    /** @throws Conflict when somebody changed it since that version */
    void requireSeen(int seenVersion) {
        if (seenVersion != version) {
            throw Conflict.stale();
        }
    }

    void write(DwellingCard card) {
        commune = card.commune();
        address = card.address();
        kind = card.kind().code();
        letting = card.letting().code();
        surfaceSquareMetres = card.surfaceSquareMetres();
        bedrooms = card.bedrooms();
        energyClass = card.energyClass();
        firstOccupiedOn = card.firstOccupiedOn();
        energyRenovated = card.energyRenovated();
        fittedKitchen = card.fittedKitchen();
        outdoorSpace = card.outdoorSpace();
    }

    UUID id() {
        return id;
    }

    String commune() {
        return commune;
    }

    String address() {
        return address;
    }

    Letting letting() {
        return Letting.of(letting);
    }

    /** 65 and not 65.00: people write a surface as they measured it. */
    private static BigDecimal plain(BigDecimal surface) {
        BigDecimal stripped = surface == null ? null : surface.stripTrailingZeros();
        return stripped != null && stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    DwellingSheet sheet(String communeName, List<PlaceLine> places) {
        return new DwellingSheet(id, version, commune, communeName, address, DwellingKind.of(kind), Letting.of(letting),
                plain(surfaceSquareMetres), bedrooms, energyClass, firstOccupiedOn, energyRenovated, fittedKitchen, outdoorSpace, places);
    }
}
