package lu.daach.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.UseCase;

/** What has to be done and by when, as all modules together tell it, of what the reader may see and is meant for. */
@ApplicationScoped
public class Agenda {

    /** So many days are looked ahead to. */
    public static final int DAYS_AHEAD = 90;

    @Inject
    @Any
    private Instance<DueSource> sources;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    /** @return the most urgent first */
    @UseCase
    public List<Due> open() {
        Actor reader = caller.actor();
        LocalDate today = installation.today();
        LocalDate until = today.plusDays(DAYS_AHEAD);
        List<Due> all = new ArrayList<>();
        for (DueSource source : sources) {
            if (reader.may(source.needs())) {
                source.open(today, until).stream()
                        .filter(due -> due.who() == null || due.who().equals(reader.staff()))
                        .filter(due -> !due.on().isAfter(until))
                        .forEach(all::add);
            }
        }
        all.sort(Comparator.comparing(Due::on).thenComparing(Due::kind).thenComparing(Due::path));
        return all;
    }
}
