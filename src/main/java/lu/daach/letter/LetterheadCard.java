package lu.daach.letter;

/**
 * What is written of a letterhead.
 *
 * @param logo a new picture as it was sent; null: the present one stays
 * @param withoutLogo takes the present one away
 */
public record LetterheadCard(String name, String address, String phone, String email, String web, String place, String closing,
        WindowSide windowSide, byte[] logo, boolean withoutLogo) {
}
