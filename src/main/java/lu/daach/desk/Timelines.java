package lu.daach.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Subject;
import lu.daach.dossier.TimelineSource;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.UseCase;

/** What happened in a file, as all modules together tell it, of what the reader may see. */
@ApplicationScoped
public class Timelines {

    @Inject
    @Any
    private Instance<TimelineSource> sources;

    @Inject
    private Caller caller;

    /**
     * @return newest first
     * @throws Forbidden when the reader may not open such a file
     */
    @UseCase
    public List<Happening> of(Subject subject) {
        Actor reader = caller.actor();
        if (!reader.may(subject.kind().needed())) {
            throw new Forbidden("organisation.forbidden");
        }
        List<Happening> all = new ArrayList<>();
        for (TimelineSource source : sources) {
            if (reader.may(source.needs())) {
                all.addAll(source.of(subject));
            }
        }
        all.sort(Comparator.comparing(Happening::on).reversed());
        return all;
    }
}
