package lu.daach.rulebook;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a value or a rule is written.
 *
 * @param act     the act or the body's own regulation, in the language it was published in
 * @param article the article, annex or heading inside it
 * @param link    where it can be read; null when it is not published on the web
 * @param from    the first day on which the value applies
 */
public record Source(String act, String article, String link, LocalDate from) {

    public Source {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(from, "from");
    }
}
