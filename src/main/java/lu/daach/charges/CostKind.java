package lu.daach.charges;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lu.daach.charges.rules.DivisionKey;

/** What is charged to those who live in a home; act of 7 August 2023, art. 63. */
public enum CostKind {
    CLEANING(DivisionKey.SPACE),
    /** Electricity and heat of what is shared. */
    ENERGY(DivisionKey.SPACE),
    WATER(DivisionKey.PERSONS),
    LIFT(DivisionKey.SPACE),
    GREEN(DivisionKey.SPACE),
    /** Of the commune, for sewer and refuse. */
    TAXES(DivisionKey.PERSONS),
    REPAIRS(DivisionKey.SPACE),
    UPKEEP(DivisionKey.SPACE),
    /** Done by who lives there. */
    DAMAGE(DivisionKey.HOUSEHOLD);

    public static final List<String> CODES = Arrays.stream(values()).map(CostKind::code).toList();

    private final DivisionKey usual;

    CostKind(DivisionKey usual) {
        this.usual = usual;
    }

    /** By what it is usually divided. */
    public DivisionKey usual() {
        return usual;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for null and for anything else */
    public static CostKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst().orElse(null);
    }
}
