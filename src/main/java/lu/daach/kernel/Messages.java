package lu.daach.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of all modules, from {@code /lu/daach/<module>/messages_{fr,de,lb,en}.properties} (UTF-8) on the class path; the
 * first segment of a key names the module.
 *
 * <p>Every text is a {@link MessageFormat} pattern, also one without arguments, so that an apostrophe is always written in the
 * same way: typographic (’), or doubled.
 */
public final class Messages {

    private static final ConcurrentHashMap<String, Map<Language, Map<String, String>>> BUNDLES = new ConcurrentHashMap<>();

    private Messages() {
    }

    /**
     * The text of a key for a reader. Money and BigDecimal are written as money, and dates, months, {@link Percent}, {@link Figure} and
     * nested {@link Sentence}s in the reader's way; Integer and Long stay numbers, for choices; everything else as it is.
     *
     * @throws MissingResourceException when neither the language nor French knows the key
     */
    public static String text(Language language, String key, Object... args) {
        String pattern = pattern(language, key);
        if (pattern == null) {
            pattern = pattern(Language.FR, key);
        }
        if (pattern == null) {
            throw new MissingResourceException("No text for " + key, Messages.class.getName(), key);
        }
        if (args.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            // Most texts of a page: nothing to fill in and nothing quoted, so the pattern is the text.
            return pattern;
        }
        Object[] written = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            written[i] = written(args[i], language);
        }
        return new MessageFormat(pattern, language.locale()).format(written);
    }

    /** Whether the key has a text in every language. */
    public static boolean has(String key) {
        for (Language language : Language.values()) {
            if (pattern(language, key) == null) {
                return false;
            }
        }
        return true;
    }

    private static Object written(Object arg, Language language) {
        if (arg instanceof BigDecimal amount) {
            return Formats.money(amount, language);
        }
        if (arg instanceof Money money) {
            return Formats.money(money.amount(), language);
        }
        if (arg instanceof Percent percent) {
            return Formats.percent(percent.value(), language);
        }
        if (arg instanceof Figure figure) {
            return Formats.number(figure.value(), language);
        }
        if (arg instanceof LocalDate date) {
            return Formats.date(date, language);
        }
        if (arg instanceof YearMonth month) {
            return Formats.month(month, language);
        }
        if (arg instanceof Sentence sentence) {
            return sentence.in(language);
        }
        return arg;
    }

    private static String pattern(Language language, String key) {
        int dot = key.indexOf('.');
        if (dot <= 0) {
            return null;
        }
        String module = key.substring(0, dot);
        Map<Language, Map<String, String>> bundle = BUNDLES.get(module);
        if (bundle == null) {
            bundle = read(module);
            if (!bundle.isEmpty()) {
                BUNDLES.put(module, bundle);
            }
        }
        return bundle.isEmpty() ? null : bundle.get(language).get(key);
    }

    /** The four files of a module; empty when it has none (and then not kept: keys may come from outside). */
    private static Map<Language, Map<String, String>> read(String module) {
        Map<Language, Map<String, String>> bundle = new EnumMap<>(Language.class);
        if (!module.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return bundle;
        }
        for (Language language : Language.values()) {
            String path = "/lu/daach/" + module + "/messages_" + language.code() + ".properties";
            try (InputStream in = Messages.class.getResourceAsStream(path)) {
                if (in != null) {
                    Properties properties = new Properties();
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    Map<String, String> texts = new HashMap<>();
                    properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
                    bundle.put(language, Map.copyOf(texts));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + path, e);
            }
        }
        if (!bundle.isEmpty()) {
            for (Language language : Language.values()) {
                bundle.putIfAbsent(language, Map.of());
            }
        }
        return bundle;
    }
}
