package lu.daach.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lu.daach.kernel.Language;

/** The wordings that come with the product, {@code templates/<language>/<key>.txt}: the subject line, a blank line, the text. */
final class DeliveredTexts {

    /** One wording. */
    record Wording(String subjectLine, String text) {
    }

    private DeliveredTexts() {
    }

    static Wording of(TemplateKey key, Language language) {
        String name = "templates/" + language.code() + "/" + key.code() + ".txt";
        try (InputStream in = DeliveredTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no wording " + name);
            }
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R\\R", 2);
            return new Wording(parts[0].strip(), parts[1].strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
