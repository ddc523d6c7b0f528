package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.followup.ObjectiveSheet;
import lu.daach.followup.Objectives;
import lu.daach.kernel.Ids;

/** The open objectives of a household for the notes' page, by its id; read once a request. */
@Named
@RequestScoped
public class PlanPanel {

    @Inject
    private Objectives objectives;

    private final Map<String, List<ObjectiveSheet>> read = new HashMap<>();

    /** @throws lu.daach.kernel.Missing when there is no such household */
    public List<ObjectiveSheet> of(Object household) {
        return read.computeIfAbsent(String.valueOf(household),
                id -> objectives.of(Ids.known(id)).stream().filter(ObjectiveSheet::open).toList());
    }
}
