package lu.daach.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** The cryptography itself: AES-256-GCM of Tink, with a fresh key for each text that is wrapped by the key of its owner. */
final class Envelope {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Envelope() {
    }

    static KeysetHandle freshKey() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    /** What encrypts directly with this key. */
    static Aead direct(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** What encrypts each text with a key of its own, which stands before it, wrapped with this key. */
    static Aead of(KeysetHandle key) throws GeneralSecurityException {
        return KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, direct(key));
    }

    /** @param whose what the wrapped key belongs to; it unwraps for nobody else */
    static byte[] wrap(KeysetHandle key, Aead root, byte[] whose) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, root, whose);
    }

    static KeysetHandle unwrap(byte[] wrapped, Aead root, byte[] whose) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, root, whose);
    }
}
