package lu.daach.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates made by hand for a test: an authority of one's own, and what it signs. */
final class Certificates {

    private static final char[] PASSWORD = "of the test".toCharArray();

    private final Path folder;

    Certificates(Path folder) {
        this.folder = folder;
        keytool("-genkeypair", "-keystore", store("authority"), "-alias", "one", "-keyalg", "EC", "-dname", "CN=Authority of the test", "-ext", "bc:c=ca:true");
        keytool("-exportcert", "-rfc", "-keystore", store("authority"), "-alias", "one", "-file", authority().toString());
    }

    /** The file in which the authority stands. */
    Path authority() {
        return folder.resolve("authority.pem");
    }

    /** Signed by nobody but itself. */
    SSLContext stranger() {
        keytool("-genkeypair", "-keystore", store("stranger"), "-alias", "one", "-keyalg", "EC", "-dname", "CN=Stranger", "-ext", "san=ip:127.0.0.1");
        return context("stranger");
    }

    /**
     * Signed by the authority.
     *
     * @param whose as keytool has it: {@code ip:127.0.0.1}
     * @param begun days ago
     * @param days it holds
     */
    SSLContext signed(String name, String whose, int begun, int days) {
        Path request = folder.resolve(name + ".csr");
        Path answer = folder.resolve(name + ".pem");
        keytool("-genkeypair", "-keystore", store(name), "-alias", "one", "-keyalg", "EC", "-dname", "CN=" + name);
        keytool("-certreq", "-keystore", store(name), "-alias", "one", "-file", request.toString());
        keytool("-gencert", "-rfc", "-keystore", store("authority"), "-alias", "one", "-infile", request.toString(), "-outfile", answer.toString(), "-ext", "san=" + whose,
                "-startdate", "-" + begun + "d", "-validity", Integer.toString(days));
        keytool("-importcert", "-noprompt", "-keystore", store(name), "-alias", "authority", "-file", authority().toString());
        keytool("-importcert", "-noprompt", "-keystore", store(name), "-alias", "one", "-file", answer.toString());
        return context(name);
    }

    private String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private SSLContext context(String name) {
        try {
            KeyStore store = KeyStore.getInstance(Path.of(store(name)).toFile(), PASSWORD);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-storepass", new String(PASSWORD), "-storetype", "PKCS12"));
        if (words[0].equals("-genkeypair")) {
            command.addAll(List.of("-keypass", new String(PASSWORD)));
        }
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(words[0] + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
