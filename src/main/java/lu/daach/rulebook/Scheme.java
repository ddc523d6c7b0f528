package lu.daach.rulebook;

import java.util.Optional;

/** The five schemes under which a household can be housed, each with its own admission and its own participation. */
public enum Scheme {
    /** Affordable rent under the act of 7 August 2023. */
    LOYER_ABORDABLE("loyer-abordable"),
    /** Social rental management by the national agency (Agence immobilière sociale). */
    AIS("ais"),
    /** The regional agency's own scheme, wider than the national one. */
    HAUSCARE("hauscare"),
    /** Accompanied housing for young people, with a savings share. */
    BETREIT_WUNNEN("betreit-wunnen"),
    /** Housing for beneficiaries of international protection. */
    NEIEN_UFANK("neien-ufank");

    private final String code;

    Scheme(String code) {
        this.code = code;
    }

    /** The name used in REST, files and rulebook keys, such as {@code loyer-abordable}. */
    public String code() {
        return code;
    }

    /** The scheme with exactly this code; empty for null and for every other text. */
    public static Optional<Scheme> of(String code) {
        for (Scheme scheme : values()) {
            if (scheme.code.equals(code)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }
}
