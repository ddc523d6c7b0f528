package lu.daach.letter;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The head of an organisation's letters in one of its versions.
 *
 * @param id null while the organisation has none yet
 * @param version 0 while it has none yet
 * @param address the lines below the name, each on its own line
 * @param phone null for none; so are {@code email}, {@code web} and {@code closing}
 * @param place where letters are written, before the date
 * @param closing a line at the foot of the first page, such as office hours
 * @param logo PNG or JPEG; null for none
 */
public record LetterheadSheet(UUID id, int version, String name, String address, String phone, String email, String web, String place,
        String closing, WindowSide windowSide, byte[] logo, String logoType) implements Serializable {

    public LetterheadSheet {
        logo = logo == null ? null : Arrays.copyOf(logo, logo.length);
    }

    @Override
    public byte[] logo() {
        return logo == null ? null : Arrays.copyOf(logo, logo.length);
    }

    public boolean hasLogo() {
        return logo != null;
    }

    /** Whether the organisation has set it: without, letters can be looked at and not issued. */
    public boolean known() {
        return id != null;
    }

    public List<String> addressLines() {
        return address == null ? List.of() : address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
