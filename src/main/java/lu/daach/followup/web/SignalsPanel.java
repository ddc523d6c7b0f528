package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import lu.daach.followup.Signals;
import lu.daach.followup.SignalsSheet;
import lu.daach.kernel.Ids;

/** What the fragment of the signals shows, by the id of the household; read once a request. */
@Named
@RequestScoped
public class SignalsPanel {

    @Inject
    private Signals signals;

    private final Map<String, SignalsSheet> read = new HashMap<>();

    /**
     * @param household an id, as text or not
     * @throws lu.daach.kernel.Missing when there is no such household
     */
    public SignalsSheet of(Object household) {
        return read.computeIfAbsent(String.valueOf(household), id -> signals.of(Ids.known(id)));
    }
}
