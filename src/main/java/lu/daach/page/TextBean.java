package lu.daach.page;

import java.util.AbstractMap;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

import lu.daach.kernel.Messages;

/**
 * The texts of a page in the reader's language.
 *
 * <p>{@code #{t['page.frame.signOut']}} is a text by its whole key, {@code #{t.of('lease.owner.count', n)}} one with arguments,
 * {@code #{t.here['title']}} one by the last part of its key: the first parts come from the page being served.
 */
@Named("t")
@ApplicationScoped
public class TextBean extends AbstractMap<String, Object> {

    private final HereTexts here = new HereTexts();

    /** @return the text of a whole key; for the word {@code here}, the texts of the page being served */
    @Override
    public Object get(Object key) {
        return "here".equals(key) ? here : of(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return has(String.valueOf(key));
    }

    /** @return the text without arguments */
    public String of(String key) {
        return Messages.text(Reader.language(), key);
    }

    /** @return the text with one argument in place of {@code {0}} */
    public String of(String key, Object first) {
        return Messages.text(Reader.language(), key, first);
    }

    /** @return the text with two arguments */
    public String of(String key, Object first, Object second) {
        return Messages.text(Reader.language(), key, first, second);
    }

    /** @return the text with three arguments */
    public String of(String key, Object first, Object second, Object third) {
        return Messages.text(Reader.language(), key, first, second, third);
    }

    /** @return whether the key has a text */
    public boolean has(String key) {
        return Messages.has(key);
    }

    /** A window on single keys, not a collection: it has no entries to walk through. */
    @Override
    public Set<Entry<String, Object>> entrySet() {
        return Set.of();
    }

    /** The texts whose keys begin with the prefix of the page being served. */
    public static final class HereTexts extends AbstractMap<String, Object> {

        @Override
        public Object get(Object key) {
            return of(String.valueOf(key));
        }

        @Override
        public boolean containsKey(Object key) {
            return has(String.valueOf(key));
        }

        /** @return this page's text without arguments */
        public String of(String key) {
            return text(key);
        }

        static String text(String key) {
            return Messages.text(Reader.language(), prefix() + key);
        }

        /** @return this page's text with one argument */
        public String of(String key, Object first) {
            return Messages.text(Reader.language(), prefix() + key, first);
        }

        /** @return this page's text with two arguments */
        public String of(String key, Object first, Object second) {
            return Messages.text(Reader.language(), prefix() + key, first, second);
        }

        /** @return this page's text with three arguments */
        public String of(String key, Object first, Object second, Object third) {
            return Messages.text(Reader.language(), prefix() + key, first, second, third);
        }

        /** @return this page's text with as many arguments as the list has: {@code t.here.all('received', [a, b, c, d])} */
        public String all(String key, List<?> arguments) {
            return Messages.text(Reader.language(), prefix() + key, arguments.toArray());
        }

        /** @return whether this page has such a text */
        public boolean has(String key) {
            return Messages.has(prefix() + key);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return Set.of();
        }

        private static String prefix() {
            return PagePrefix.of(FacesContext.getCurrentInstance().getViewRoot().getViewId());
        }
    }
}
