package lu.daach.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lu.daach.boot.Settings;

/**
 * Where contents lie: outside of everything that is served, one file each under a random name, sealed with a key of its own. That key is
 * sealed with the key of the region, which lies with the keys of the installation. What is sealed knows its region, its name and what it
 * is: moved or swapped it does not open.
 */
@ApplicationScoped
class Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CONTENT = "content";
    private static final String SMALL = "small";
    private static final String KEY = "key";

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
    Kept keep(int region, byte[] content, byte[] small) {
        UUID name = UUID.randomUUID();
        byte[] key = bytes(KEY_BYTES);
        write(file(region, name, CONTENT), seal(key, about(region, name, CONTENT), content));
        if (small != null) {
            write(file(region, name, SMALL), seal(key, about(region, name, SMALL), small));
        }
        return new Kept(name, seal(regionKey(region), about(region, name, KEY), key), content.length, small != null);
    }

    byte[] content(int region, UUID name, byte[] sealedKey) {
        return open(region, name, sealedKey, CONTENT);
    }

    byte[] small(int region, UUID name, byte[] sealedKey) {
        return open(region, name, sealedKey, SMALL);
    }

    private byte[] open(int region, UUID name, byte[] sealedKey, String what) {
        byte[] key = unseal(regionKey(region), about(region, name, KEY), sealedKey);
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

    /** The key of a region, made on first use; whoever is first makes it for all. */
    private byte[] regionKey(int region) {
        Path file = settings.keys().resolve("attachments-" + region + ".key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Path fresh = Files.createTempFile(file.getParent(), "new", null);
                Files.write(fresh, bytes(KEY_BYTES));
                if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r--------"));
                }
                publish(fresh, file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be used", e);
        }
    }

    private static void publish(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was first: theirs is the key.
        } finally {
            Files.delete(fresh);
        }
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
