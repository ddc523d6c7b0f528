package lu.daach.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whose certificates a mail server may show: those of Java's own store, and of a file that the environment names. The store that the
 * application server lays down for itself is as old as that server, so it is not asked.
 */
final class Trust {

    /** As Java ships its store of public certificates. */
    private static final char[] PUBLIC = "changeit".toCharArray();

    private Trust() {
    }

    /** @param authorities null for none */
    static SSLSocketFactory sockets(Path authorities) throws IOException, GeneralSecurityException {
        KeyStore trusted = wellKnown();
        if (authorities != null) {
            try (InputStream file = Files.newInputStream(authorities)) {
                int number = 0;
                for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                    trusted.setCertificateEntry("own-" + ++number, one);
                }
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static KeyStore wellKnown() throws IOException, GeneralSecurityException {
        Path store = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        if (Files.isReadable(store)) {
            return KeyStore.getInstance(store.toFile(), PUBLIC);
        }
        KeyStore empty = KeyStore.getInstance(KeyStore.getDefaultType());
        empty.load(null, null);
        return empty;
    }
}
