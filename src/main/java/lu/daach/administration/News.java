package lu.daach.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import lu.daach.organisation.Caller;
import lu.daach.organisation.UseCase;

/** What has changed in the product, in the words of those who use it, and what of it somebody has not read yet. */
@ApplicationScoped
public class News {

    /** One change: the day it came and the name of its texts ({@code administration.news.<name>}). */
    public record Item(LocalDate since, String name) {
    }

    private static final List<Item> ALL = read();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** Newest first. */
    @UseCase
    public List<Item> all() {
        return ALL;
    }

    /** What came after I last looked; all of it for who never has. */
    @UseCase
    public List<Item> unseen() {
        Date seen = (Date) entities.createNativeQuery("select news_seen_until from organisation.staff where id = ?1")
                .setParameter(1, caller.actor().staff()).getSingleResult();
        return seen == null ? ALL : ALL.stream().filter(item -> item.since().isAfter(seen.toLocalDate())).toList();
    }

    /** I have looked at everything there is. */
    @UseCase
    public void seen() {
        if (!ALL.isEmpty()) {
            entities.createNativeQuery("update organisation.staff set news_seen_until = ?2 where id = ?1")
                    .setParameter(1, caller.actor().staff()).setParameter(2, Date.valueOf(ALL.get(0).since())).executeUpdate();
        }
    }

    private static List<Item> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(News.class.getResourceAsStream("news.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",")).map(cells -> new Item(LocalDate.parse(cells[0]), cells[1]))
                    .sorted((one, other) -> other.since().compareTo(one.since())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
