package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.followup.AidSheet;
import lu.daach.followup.Aids;
import lu.daach.kernel.Ids;

/** The aids of a household for the notes' page, by its id; read once a request. */
@Named
@RequestScoped
public class AidPanel {

    private static final int MOST = 20;

    @Inject
    private Aids aids;

    private final Map<String, List<AidSheet>> read = new HashMap<>();

    /** @throws lu.daach.kernel.Missing when there is no such household */
    public List<AidSheet> of(Object household) {
        return read.computeIfAbsent(String.valueOf(household), id -> aids.ofHousehold(Ids.known(id), 0, MOST).items());
    }

    /** How the status looks as a chip. */
    public String look(AidSheet aid) {
        return switch (aid.status()) {
            case REQUESTED -> "soon";
            case GRANTED -> "done";
            case REFUSED -> "quiet";
            case REVOKED -> "broken";
        };
    }
}
