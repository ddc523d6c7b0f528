package lu.daach.admission.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.admission.ApplicationSheet;
import lu.daach.admission.Applications;
import lu.daach.kernel.Ids;

/** The applications of one household, for the fragment in its file; read once a request. */
@Named
@RequestScoped
public class ApplicationsPanel {

    @Inject
    private Applications applications;

    private final Map<String, List<ApplicationSheet>> read = new HashMap<>();

    public List<ApplicationSheet> of(String household) {
        return read.computeIfAbsent(household, id -> applications.ofHousehold(Ids.known(id)));
    }
}
