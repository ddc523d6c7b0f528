package lu.daach.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lu.daach.boot.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed text opens where it belongs and nowhere else; its key is never replaced in silence. */
class EnvelopeTest {

    private static final int PLACES = 1000;

    private final Random random = new Random(7);

    @Test
    void aTextThatWasMovedDoesNotOpen() throws GeneralSecurityException {
        Aead key = Envelope.of(Envelope.freshKey());
        int refused = 0;
        for (int i = 0; i < PLACES; i++) {
            SealedPlace place = place();
            byte[] sealed = key.encrypt(("canary " + i).getBytes(StandardCharsets.UTF_8), place.associatedData());
            assertEquals("canary " + i, new String(key.decrypt(sealed, place.associatedData()), StandardCharsets.UTF_8));
            SealedPlace elsewhere = elsewhere(place, i % 5);
            assertThrows(GeneralSecurityException.class, () -> key.decrypt(sealed, elsewhere.associatedData()));
            refused++;
        }
        assertEquals(PLACES, refused);
    }

    @Test
    void textsThatWereSwappedOrChangedDoNotOpen() throws GeneralSecurityException {
        Aead key = Envelope.of(Envelope.freshKey());
        List<SealedPlace> places = new ArrayList<>();
        List<byte[]> sealed = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            places.add(place());
            sealed.add(key.encrypt("the same text".getBytes(StandardCharsets.UTF_8), places.get(i).associatedData()));
        }
        for (int i = 0; i < PLACES; i++) {
            byte[] others = sealed.get((i + 1) % PLACES);
            byte[] here = places.get(i).associatedData();
            assertThrows(GeneralSecurityException.class, () -> key.decrypt(others, here));
            byte[] changed = sealed.get(i).clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(GeneralSecurityException.class, () -> key.decrypt(changed, here));
        }
    }

    @Test
    void everyTextHasAKeyOfItsOwn() throws GeneralSecurityException {
        Aead key = Envelope.of(Envelope.freshKey());
        byte[] here = place().associatedData();
        Set<String> heads = new HashSet<>();
        for (int i = 0; i < PLACES; i++) {
            byte[] sealed = key.encrypt(new byte[0], here);
            heads.add(new String(sealed, 0, 64, StandardCharsets.ISO_8859_1));
        }
        assertEquals(PLACES, heads.size());
    }

    @Test
    void anotherOrganisationsKeyOpensNothing() throws GeneralSecurityException {
        byte[] here = place().associatedData();
        byte[] sealed = Envelope.of(Envelope.freshKey()).encrypt("text".getBytes(StandardCharsets.UTF_8), here);
        Aead other = Envelope.of(Envelope.freshKey());
        assertThrows(GeneralSecurityException.class, () -> other.decrypt(sealed, here));
    }

    @Test
    void theRootKeyIsMadeOnceAndForItsOwnerAlone(@TempDir Path folder) throws Exception {
        Aead first = RootKey.in(folder, false);
        byte[] here = place().associatedData();
        byte[] sealed = first.encrypt(new byte[] {1, 2, 3}, here);
        assertArrayEquals(new byte[] {1, 2, 3}, RootKey.in(folder, true).decrypt(sealed, here));
        Path file = folder.resolve("sealing-root.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var inside = Files.list(folder)) {
            assertEquals(1, inside.count());
        }
    }

    @Test
    void aRootKeyThatIsNeededIsNotMadeAnew(@TempDir Path folder) throws Exception {
        Settings.Invalid missing = assertThrows(Settings.Invalid.class, () -> RootKey.in(folder, true));
        assertTrue(missing.getMessage().contains("sealing-root.key is missing"), missing.getMessage());
        assertFalse(Files.exists(folder.resolve("sealing-root.key")));
        Files.writeString(folder.resolve("sealing-root.key"), "not a key");
        Settings.Invalid broken = assertThrows(Settings.Invalid.class, () -> RootKey.in(folder, false));
        assertTrue(broken.getMessage().contains("cannot be used"), broken.getMessage());
    }

    private SealedPlace place() {
        return new SealedPlace(1 + random.nextInt(3), id(), "followup.note.confidential", id(), 1 + random.nextInt(9));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private SealedPlace elsewhere(SealedPlace place, int part) {
        return switch (part) {
            case 0 -> new SealedPlace(place.region() + 1, place.organisation(), place.column(), place.record(), place.version());
            case 1 -> new SealedPlace(place.region(), id(), place.column(), place.record(), place.version());
            case 2 -> new SealedPlace(place.region(), place.organisation(), "followup.draft.texts", place.record(), place.version());
            case 3 -> new SealedPlace(place.region(), place.organisation(), place.column(), id(), place.version());
            default -> new SealedPlace(place.region(), place.organisation(), place.column(), place.record(), place.version() + 1);
        };
    }
}
