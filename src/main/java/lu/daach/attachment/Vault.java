package lu.daach.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lu.daach.boot.Settings;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/**
 * Where contents lie: outside of everything that is served, one file each under a random name, sealed with a key of its own. That key is
 * sealed for the organisation that brought it in. What is sealed knows its region, its name and what it is: moved or swapped it does not
 * open.
 */
@ApplicationScoped
class Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CONTENT = "content";
    private static final String SMALL = "small";

    @Inject
    private Sealing sealing;

    private final SecureRandom random = new SecureRandom();
    private final Settings settings = Settings.fromEnvironment();

    /**
     * What has to be remembered of something kept.
     *
     * @param storedAs its name in the vault
     * @param sealedKey without which it cannot be opened
     * @param small whether a small picture is kept with it
     */
    record Kept(UUID storedAs, byte[] sealedKey, int sizeBytes, boolean small) {
    }

    /** @param small a small picture of it; null for none */
    Kept keep(int region, UUID organisation, byte[] content, byte[] small) {
        return keep(region, content, small, (place, key) -> sealing.seal(place, key), organisation);
    }

    /** As above, for the first rows of an installation, which are written by the owner's connection. */
    Kept keep(Connection connection, int region, UUID organisation, byte[] content, byte[] small) {
        return keep(region, content, small, (place, key) -> sealing.seal(connection, place, key), organisation);
    }

    private Kept keep(int region, byte[] content, byte[] small, BiFunction<SealedPlace, byte[], byte[]> sealer, UUID organisation) {
        UUID name = UUID.randomUUID();
        byte[] key = bytes(KEY_BYTES);
        write(file(region, name, CONTENT), seal(key, about(region, name, CONTENT), content));
        if (small != null) {
            write(file(region, name, SMALL), seal(key, about(region, name, SMALL), small));
        }
        return new Kept(name, sealer.apply(place(region, organisation, name), key), content.length, small != null);
    }

    byte[] content(int region, UUID organisation, UUID name, byte[] sealedKey) {
        return open(region, organisation, name, sealedKey, CONTENT);
    }

    byte[] small(int region, UUID organisation, UUID name, byte[] sealedKey) {
        return open(region, organisation, name, sealedKey, SMALL);
    }

    /** What lay under that name is gone; nothing where nothing lay. */
    void remove(int region, UUID name) {
        try {
            Files.deleteIfExists(file(region, name, CONTENT));
            Files.deleteIfExists(file(region, name, SMALL));
        } catch (IOException e) {
            throw new UncheckedIOException("an attachment cannot be removed", e);
        }
    }

    private byte[] open(int region, UUID organisation, UUID name, byte[] sealedKey, String what) {
        byte[] key = sealing.open(place(region, organisation, name), sealedKey);
        try {
            return unseal(key, about(region, name, what), Files.readAllBytes(file(region, name, what)));
        } catch (IOException e) {
            throw new UncheckedIOException("an attachment cannot be read", e);
        }
    }

    private Path file(int region, UUID name, String what) {
        String text = name.toString();
        return settings.data().resolve("attachments").resolve(Integer.toString(region)).resolve(text.substring(0, 2))
                .resolve(text + "." + what);
    }

    private static SealedPlace place(int region, UUID organisation, UUID name) {
        return new SealedPlace(region, organisation, "attachment.attachment.sealed_key", name, 1);
    }

    private static byte[] about(int region, UUID name, String what) {
        return ("daach/attachment/1/" + region + "/" + name + "/" + what).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] seal(byte[] key, byte[] about, byte[] plain) {
        byte[] nonce = bytes(NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, about);
            byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an attachment cannot be sealed", e);
        }
    }

    private static byte[] unseal(byte[] key, byte[] about, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed, 0, about).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("an attachment does not open: it, or its key, is not what was kept", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, int offset, byte[] about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_BYTES));
        cipher.updateAAD(about);
        return cipher;
    }

    private static void write(Path file, byte[] sealed) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(sealed);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an attachment cannot be kept", e);
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
