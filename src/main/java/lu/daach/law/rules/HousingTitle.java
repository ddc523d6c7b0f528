package lu.daach.law.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Under what a household lives. */
public enum HousingTitle {
    /** A written lease under the act of 2006, as main home. */
    LEASE,
    /** A contract of mise à disposition in social rental management: no lease. */
    MISE_A_DISPOSITION,
    /** An affordable letting under the act of 7 August 2023. */
    AFFORDABLE,
    NONE;

    /** The name used in REST, such as {@code mise-a-disposition}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with exactly this code; empty for null and every other text. */
    public static Optional<HousingTitle> of(String code) {
        return Arrays.stream(values()).filter(title -> title.code().equals(code)).findFirst();
    }
}
